package dev.layerlens.app.classify;

/**
 * Exponential smoothing of probabilities over time: {@code s += (1 - exp(-dt / tau)) (p - s)}, so
 * that the result is the same at every frame rate. The first values are taken as they are.
 */
public final class Smoothing {
    private static final double TAU_NANOS = 250e6;

    private float[] smooth = new float[0];
    private long lastNanos;

    /**
     * Adds the probabilities of one frame.
     *
     * @param probabilities of every class; another number of classes than before starts afresh
     * @param timestampNanos the frame's
     * @return the smoothed probabilities, a new array
     */
    public float[] add(float[] probabilities, long timestampNanos) {
        if (probabilities.length != smooth.length) {
            smooth = probabilities.clone();
        } else {
            double elapsed = Math.max(0, timestampNanos - lastNanos);
            float share = (float) (1 - Math.exp(-elapsed / TAU_NANOS));
            for (int i = 0; i < smooth.length; i++) {
                smooth[i] += share * (probabilities[i] - smooth[i]);
            }
        }
        lastNanos = timestampNanos;
        return smooth.clone();
    }

    /** Forgets everything, as when another model takes over. */
    public void reset() {
        smooth = new float[0];
    }
}
