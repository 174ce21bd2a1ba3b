package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.ProcessMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How long one classification takes. The settings take turns, a few runs each, so that what else
 * the machine does falls on all of them alike.
 */
public final class Benchmark {
    private static final int TURN = 5;
    private static final long SEED = 1;

    /**
     * What one setting came to.
     *
     * @param megabytes resident memory that opening and running it added at its peak; 0 where the
     *     system does not tell
     */
    public record Timing(
            Engine engine, double median, double p95, double mean, double fastest, int megabytes) {}

    private final int runs;
    private final int warmUp;

    /**
     * @param runs timed ones of each setting
     * @param warmUp runs before those
     */
    public Benchmark(int runs, int warmUp) {
        if (runs < 1 || warmUp < 0) {
            throw new IllegalArgumentException("--runs must be at least 1, --warm-up at least 0");
        }
        this.runs = runs;
        this.warmUp = warmUp;
    }

    /**
     * Times a file in every setting.
     *
     * @return microseconds, in the order of the settings
     */
    public List<Timing> of(Path file, Reading reading, List<Engine> engines)
            throws IOException, NotAModelException {
        List<Classifier> models = new ArrayList<>();
        try {
            List<Integer> megabytes = new ArrayList<>();
            for (Engine engine : engines) {
                ProcessMemory.forgetPeak();
                int before = ProcessMemory.residentMegabytes();
                Classifier model = Classifier.open(file, engine, reading);
                models.add(model);
                run(model, picture(model.side()), Math.max(1, warmUp));
                megabytes.add(Math.max(0, ProcessMemory.peakMegabytes() - before));
            }
            double[][] times = time(models);
            List<Timing> timings = new ArrayList<>();
            for (int i = 0; i < engines.size(); i++) {
                timings.add(timing(engines.get(i), times[i], megabytes.get(i)));
            }
            return timings;
        } finally {
            models.forEach(Classifier::close);
        }
    }

    private double[][] time(List<Classifier> models) {
        double[][] times = new double[models.size()][runs];
        float[] picture = picture(models.get(0).side());
        for (int done = 0; done < runs; done += TURN) {
            for (int m = 0; m < models.size(); m++) {
                // the first run after another setting's finds cold caches, and is not timed
                run(models.get(m), picture, 1);
                for (int i = done; i < Math.min(runs, done + TURN); i++) {
                    long start = System.nanoTime();
                    models.get(m).run();
                    times[m][i] = (System.nanoTime() - start) / 1e3;
                }
            }
        }
        return times;
    }

    private static void run(Classifier model, float[] picture, int times) {
        model.prepare(picture);
        for (int i = 0; i < times; i++) {
            model.run();
        }
    }

    /** Noise, the same every time. */
    static float[] picture(int side) {
        Random random = new Random(SEED);
        float[] picture = new float[side * side * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }

    private static Timing timing(Engine engine, double[] times, int megabytes) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Timing(
                engine,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
                Arrays.stream(sorted).average().orElse(0),
                sorted[0],
                megabytes);
    }
}
