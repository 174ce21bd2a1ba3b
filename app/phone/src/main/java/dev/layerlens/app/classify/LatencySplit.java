package dev.layerlens.app.classify;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long every stage took in the newest frames: a sliding window that any thread may ask. Adding
 * and asking allocate nothing.
 */
public final class LatencySplit {
    /** About four seconds of a camera. */
    private static final int WINDOW = 128;

    private final Map<Stage, long[]> nanos = new EnumMap<>(Stage.class);
    private final long[] sorted = new long[WINDOW];
    private long frames;

    public LatencySplit() {
        for (Stage stage : Stage.values()) {
            nanos.put(stage, new long[WINDOW]);
        }
    }

    /** Adds one frame, in nanoseconds. */
    public synchronized void add(
            long cameraWait, long preprocessing, long inference, long postprocessing) {
        int place = (int) (frames++ % WINDOW);
        nanos.get(Stage.CAMERA_WAIT)[place] = cameraWait;
        nanos.get(Stage.PREPROCESSING)[place] = preprocessing;
        nanos.get(Stage.INFERENCE)[place] = inference;
        nanos.get(Stage.POSTPROCESSING)[place] = postprocessing;
    }

    /** Forgets everything, as when another model takes over. */
    public synchronized void clear() {
        frames = 0;
    }

    /** How many frames the figures are made of. */
    public synchronized int frames() {
        return (int) Math.min(frames, WINDOW);
    }

    /** Nanoseconds that half of the frames stay within; 0 without frames. */
    public long median(Stage stage) {
        return quantile(stage, 0.5);
    }

    /** Nanoseconds that 95 of 100 frames stay within; 0 without frames. */
    public long p95(Stage stage) {
        return quantile(stage, 0.95);
    }

    /** Answers a second, over the window; 0 without frames. */
    public synchronized double framesPerSecond() {
        long sum = 0;
        for (long[] stage : nanos.values()) {
            for (int i = 0; i < frames(); i++) {
                sum += stage[i];
            }
        }
        return sum == 0 ? 0 : frames() * 1e9 / sum;
    }

    /** The nearest-rank quantile. */
    private synchronized long quantile(Stage stage, double share) {
        int count = frames();
        if (count == 0) {
            return 0;
        }
        System.arraycopy(nanos.get(stage), 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        return sorted[(int) Math.ceil(share * count) - 1];
    }
}
