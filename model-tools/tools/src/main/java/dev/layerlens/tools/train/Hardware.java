package dev.layerlens.tools.train;

/**
 * What to compute on.
 *
 * @param precision arithmetic of convolutions and dense layers
 * @param device "auto", "cpu", "cuda" or "cuda:1"
 * @param threads processor threads of libtorch
 * @param loaders threads that vary and batch pictures
 */
public record Hardware(TrainingPrecision precision, String device, int threads, int loaders) {

    /** One thread of the processor in float32: the same result on every run. */
    public static final Hardware ONE_THREAD = new Hardware(TrainingPrecision.FP32, "cpu", 1, 1);

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Hardware {
        Require.that(threads >= 1, "--threads must be at least 1");
        Require.that(loaders >= 1, "--loaders must be at least 1");
    }
}
