package dev.layerlens.app.inference;

import dev.layerlens.app.inference.BackendReport.Lap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which backend answers fastest on this phone: the GPU, if it is trusted, against the processor
 * with one, two and four threads. It holds the fastest engine so far and closes the others.
 */
final class Race implements AutoCloseable {
    /** What the processor enters with. */
    static final List<Integer> THREADS = List.of(1, 2, 4);

    private static final int RUNS = 15;
    private static final long LIMIT_NANOS = 200_000_000;

    private final float[] picture;
    private final List<Lap> laps = new ArrayList<>();
    private Optional<Engine> leader = Optional.empty();
    private long leaderNanos;

    /**
     * @param picture that all answer, as the model's input wants it
     */
    Race(float[] picture) {
        this.picture = picture;
    }

    /** Measures an engine, and keeps it if none was faster; otherwise it is closed. */
    void enter(Engine engine) {
        long nanos;
        try {
            nanos = Stopwatch.measure(engine, picture, RUNS, LIMIT_NANOS).medianNanos();
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
        laps.add(new Lap(engine.backend(), engine.threads(), nanos));
        if (leader.isPresent() && leaderNanos <= nanos) {
            engine.close();
        } else {
            leader.ifPresent(Engine::close);
            leader = Optional.of(engine);
            leaderNanos = nanos;
        }
    }

    /** What was measured, fastest first. */
    List<Lap> laps() {
        List<Lap> sorted = new ArrayList<>(laps);
        sorted.sort(Comparator.comparingLong(Lap::nanos));
        return sorted;
    }

    /** Hands the fastest engine over to whoever closes it. */
    Engine winner() {
        Engine winner = leader.orElseThrow();
        leader = Optional.empty();
        return winner;
    }

    @Override
    public void close() {
        leader.ifPresent(Engine::close);
        leader = Optional.empty();
    }
}
