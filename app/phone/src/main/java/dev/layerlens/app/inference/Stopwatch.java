package dev.layerlens.app.inference;

import java.util.Arrays;

/**
 * How long an engine takes for a picture, by the interpreter's own clock. The first runs, in which
 * caches fill and clocks of cores rise, do not count.
 *
 * @param medianNanos half of the runs stay within it
 * @param p95Nanos 95 of 100 stay within it
 * @param runs how many were measured
 */
record Stopwatch(long medianNanos, long p95Nanos, int runs) {
    private static final int WARM_UP = 2;

    /**
     * Measures.
     *
     * @param runs how many at most
     * @param limitNanos after that long no other run begins; one is measured in any case
     */
    static Stopwatch measure(Engine engine, float[] picture, int runs, long limitNanos) {
        long end = System.nanoTime() + limitNanos;
        engine.load(picture);
        for (int i = 0; i < WARM_UP; i++) {
            engine.run();
        }
        long[] nanos = new long[runs];
        int done = 0;
        do {
            engine.run();
            nanos[done++] = engine.lastNanos();
        } while (done < runs && System.nanoTime() < end);
        Arrays.sort(nanos, 0, done);
        return new Stopwatch(rank(nanos, done, 0.5), rank(nanos, done, 0.95), done);
    }

    private static long rank(long[] sorted, int count, double share) {
        return sorted[(int) Math.ceil(share * count) - 1];
    }
}
