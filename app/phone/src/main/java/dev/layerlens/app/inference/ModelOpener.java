package dev.layerlens.app.inference;

import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.inference.GpuTrial.Outcome;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Opens models on the backend that is wished for, as far as it can be trusted. Everything happens
 * on the calling thread, which owns what is opened; always the same one.
 */
public final class ModelOpener {
    private final CrashGuard guard;
    private final GpuTrial trial;
    private final RaceBook races;
    private final TrialPicture golden;
    private final TwinFiles twins;

    /**
     * Why the GPU is out until the process ends or the user wants it tried again, by the digest of
     * the model: what failed once takes long and fails again.
     */
    private final Map<String, GpuRefusal> refusals = new HashMap<>();

    /**
     * @param golden what backends are compared by
     */
    public ModelOpener(
            CrashGuard guard,
            KernelCache kernels,
            RaceBook races,
            TrialPicture golden,
            TwinFiles twins) {
        this.guard = guard;
        this.trial = new GpuTrial(guard, kernels, golden);
        this.races = races;
        this.golden = golden;
        this.twins = twins;
    }

    TrialPicture golden() {
        return golden;
    }

    /**
     * Runs a model once on the processor, whether it can be run at all.
     *
     * @throws IllegalArgumentException if it is no model that TensorFlow Lite can run
     */
    public void tryOut(RunnableModel model) {
        try (Engine cpu = Engine.onCpu(model, 1)) {
            cpu.classify(golden.of(model.classifier().input()));
        }
        tryTwin(model);
    }

    /** Derives the twin, so that it is there when it is wanted; without one a model works too. */
    private void tryTwin(RunnableModel model) {
        try {
            openTwin(model, golden.of(model.classifier().input())).close();
        } catch (TwinRefusedException refused) {
            // whoever wants to look at layers is told why it cannot be
            return;
        }
    }

    /**
     * Opens what shows a model's layers, and runs it on a picture.
     *
     * @param rgb {@code [H, W, 3]}, 0..255
     * @throws TwinRefusedException saying why they cannot be shown
     */
    public TwinModel openTwin(RunnableModel model, float[] rgb) throws TwinRefusedException {
        return TwinModel.open(model, twins, rgb);
    }

    /** Makes the next opening of a model's twin a new chance, whatever became of the last. */
    public void forgiveTwin(String digest) {
        twins.forgive(digest);
    }

    /**
     * Opens a model.
     *
     * @throws IllegalArgumentException if the file is no model that TensorFlow Lite can run
     */
    public OpenModel open(RunnableModel model, BackendWish wish) {
        return switch (wish.kind()) {
            case CPU -> {
                Engine cpu = Engine.onCpu(model, wish.threads());
                yield opened(wish, cpu, false, Optional.empty(), Collections.emptyList());
            }
            case GPU -> onGpu(model, wish, wish.threads(), Collections.emptyList());
            case AUTO -> onFastest(model, wish);
        };
    }

    /** Opens a model whose GPU failed in the middle of its work, and keeps away from it. */
    public OpenModel reopen(RunnableModel model, BackendWish wish, GpuRefusal refusal) {
        refusals.put(model.digest(), refusal);
        return open(model, wish);
    }

    /** Makes the next openings try the GPU again, whatever it did before. */
    public void forgetRefusals() {
        refusals.clear();
        try {
            guard.leave();
        } catch (IOException stays) {
            // then the next trial finds the mark, and says that the app did not survive the last
            return;
        }
    }

    /** Makes the next opening of that model run a race. */
    public void forgetRace(String digest) {
        races.forget(digest);
    }

    /** The GPU with a model, or why not. */
    Outcome tryGpu(RunnableModel model, Engine cpu) {
        GpuRefusal known = refusals.get(model.digest());
        if (known != null) {
            return Outcome.refused(known);
        }
        Outcome outcome = trial.of(model, cpu);
        outcome.refusal().ifPresent(refusal -> refusals.put(model.digest(), refusal));
        return outcome;
    }

    private OpenModel onFastest(RunnableModel model, BackendWish wish) {
        Optional<List<Lap>> known = races.recall(model.digest());
        if (known.isEmpty()) {
            return race(model, wish);
        }
        List<Lap> laps = known.get();
        int threads = fastestThreads(laps);
        if (laps.get(0).backend() == Backend.GPU) {
            return onGpu(model, wish, threads, laps);
        }
        if (laps.stream().anyMatch(lap -> lap.backend() == Backend.GPU)) {
            // the GPU may be used, but is slower: no reason to try it again
            Engine cpu = Engine.onCpu(model, threads);
            return opened(wish, cpu, false, Optional.empty(), laps);
        }
        OpenModel opened = onGpu(model, wish, threads, laps);
        if (opened.backend() == Backend.CPU) {
            return opened;
        }
        // what kept the GPU out of the race is gone
        opened.close();
        return race(model, wish);
    }

    private static int fastestThreads(List<Lap> laps) {
        return laps.stream()
                .filter(lap -> lap.backend() == Backend.CPU)
                .findFirst()
                .map(Lap::threads)
                .orElse(BackendWish.AUTO.threads());
    }

    private OpenModel onGpu(RunnableModel model, BackendWish wish, int threads, List<Lap> laps) {
        Engine cpu = Engine.onCpu(model, threads);
        try {
            Outcome outcome = tryGpu(model, cpu);
            outcome.engine().ifPresent(gpu -> cpu.close());
            Engine engine = outcome.engine().orElse(cpu);
            return opened(wish, engine, outcome.halfPrecision(), outcome.refusal(), laps);
        } catch (RuntimeException | Error e) {
            cpu.close();
            throw e;
        }
    }

    private OpenModel race(RunnableModel model, BackendWish wish) {
        try (Race race = new Race(golden.of(model.classifier().input()))) {
            Engine first = Engine.onCpu(model, Race.THREADS.get(0));
            Outcome outcome;
            try {
                outcome = tryGpu(model, first);
            } catch (RuntimeException | Error e) {
                first.close();
                throw e;
            }
            Optional<GpuRefusal> refusal = enter(race, model, outcome);
            race.enter(first);
            for (int threads : Race.THREADS.subList(1, Race.THREADS.size())) {
                race.enter(Engine.onCpu(model, threads));
            }
            List<Lap> laps = race.laps();
            races.remember(model.digest(), laps);
            Engine winner = race.winner();
            boolean half = winner.backend() == Backend.GPU && outcome.halfPrecision();
            return opened(wish, winner, half, refusal, laps);
        }
    }

    /** The GPU enters the race; where that fails, why. */
    private Optional<GpuRefusal> enter(Race race, RunnableModel model, Outcome outcome) {
        try {
            outcome.engine().ifPresent(race::enter);
            return outcome.refusal();
        } catch (RuntimeException | Error failed) {
            GpuRefusal refusal = GpuRefusal.of(GpuRefusal.Cause.FAILED, failed);
            refusals.put(model.digest(), refusal);
            return Optional.of(refusal);
        }
    }

    private static OpenModel opened(
            BackendWish wish,
            Engine engine,
            boolean halfPrecision,
            Optional<GpuRefusal> refusal,
            List<Lap> laps) {
        BackendReport report =
                new BackendReport(
                        wish, engine.backend(), engine.threads(), halfPrecision, refusal, laps);
        return new OpenModel(engine, report);
    }
}
