package dev.layerlens.app.inference;

import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.inference.GpuTrial.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * What a model costs on every backend of this phone, and how far the backends agree. The processor
 * with one thread is what the others are compared with.
 *
 * @param rows one a backend: the processor with one, two and four threads, then the GPU
 */
public record Benchmark(List<Row> rows) {
    /** How many backends there are to measure. */
    public static final int ROWS = Race.THREADS.size() + 1;

    private static final int RUNS = 50;
    private static final long LIMIT_NANOS = 2_000_000_000;

    public Benchmark {
        rows = List.copyOf(rows);
    }

    /**
     * One backend.
     *
     * @param backend which one
     * @param threads processor threads; 0 on the GPU
     * @param halfPrecision whether it rounds to float16
     * @param openNanos from the file to the first answer
     * @param medianNanos half of the runs stay within it
     * @param p95Nanos 95 of 100 runs stay within it
     * @param runs how many were measured
     * @param sameTop pictures whose most probable class is the reference's
     * @param pictures how many pictures were compared
     * @param worst largest difference between two probabilities of the same class
     * @param refusal why there are no figures
     */
    public record Row(
            Backend backend,
            int threads,
            boolean halfPrecision,
            long openNanos,
            long medianNanos,
            long p95Nanos,
            int runs,
            int sameTop,
            int pictures,
            float worst,
            Optional<GpuRefusal> refusal) {}

    /** The backends that answered, and their medians. */
    public List<Lap> laps() {
        return rows.stream()
                .filter(row -> row.refusal().isEmpty())
                .map(row -> new Lap(row.backend(), row.threads(), row.medianNanos()))
                .collect(Collectors.toList());
    }

    /**
     * Measures; takes up to ten seconds. On the thread that the opener works on.
     *
     * @param progress hears how many backends are done
     */
    public static Benchmark of(RunnableModel model, ModelOpener opener, IntConsumer progress) {
        List<float[]> pictures = new ArrayList<>();
        for (int view = 0; view < TrialPicture.VIEWS; view++) {
            pictures.add(opener.golden().of(model.classifier().input(), view));
        }
        List<float[]> expected = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (int threads : Race.THREADS) {
            long start = System.nanoTime();
            try (Engine cpu = Engine.onCpu(model, threads)) {
                cpu.classify(pictures.get(0));
                long opened = System.nanoTime() - start;
                if (expected.isEmpty()) {
                    pictures.forEach(picture -> expected.add(cpu.classify(picture)));
                }
                rows.add(row(cpu, false, opened, pictures, expected));
            }
            progress.accept(rows.size());
        }
        rows.add(onGpu(model, opener, pictures, expected));
        progress.accept(rows.size());
        return new Benchmark(rows);
    }

    private static Row onGpu(
            RunnableModel model,
            ModelOpener opener,
            List<float[]> pictures,
            List<float[]> expected) {
        Outcome outcome;
        long opened;
        try (Engine cpu = Engine.onCpu(model, 1)) {
            long start = System.nanoTime();
            outcome = opener.tryGpu(model, cpu);
            opened = System.nanoTime() - start;
        }
        if (outcome.engine().isEmpty()) {
            return refused(outcome.refusal());
        }
        try (Engine gpu = outcome.engine().get()) {
            return row(gpu, outcome.halfPrecision(), opened, pictures, expected);
        } catch (RuntimeException | Error failed) {
            return refused(Optional.of(GpuRefusal.of(GpuRefusal.Cause.FAILED, failed)));
        }
    }

    private static Row refused(Optional<GpuRefusal> refusal) {
        return new Row(Backend.GPU, 0, false, 0, 0, 0, 0, 0, 0, 0, refusal);
    }

    private static Row row(
            Engine engine,
            boolean halfPrecision,
            long openNanos,
            List<float[]> pictures,
            List<float[]> expected) {
        int sameTop = 0;
        float worst = 0;
        for (int i = 0; i < pictures.size(); i++) {
            float[] actual = engine.classify(pictures.get(i));
            sameTop += Agreement.top(actual) == Agreement.top(expected.get(i)) ? 1 : 0;
            worst = Math.max(worst, Agreement.worst(expected.get(i), actual));
        }
        Stopwatch time = Stopwatch.measure(engine, pictures.get(0), RUNS, LIMIT_NANOS);
        return new Row(
                engine.backend(),
                engine.threads(),
                halfPrecision,
                openNanos,
                time.medianNanos(),
                time.p95Nanos(),
                time.runs(),
                sameTop,
                pictures.size(),
                worst,
                Optional.empty());
    }
}
