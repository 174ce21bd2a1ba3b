package dev.layerlens.tools.train;

/**
 * How to train.
 *
 * @param network the architecture's name in the zoo
 * @param data the data set as written on the command line
 * @param epochs passes over the training pictures
 * @param batchSize pictures a step
 * @param learningRate its peak; it rises to it over a quarter of the steps and falls to zero on a
 *     cosine (one-cycle, Smith and Topin 2018)
 * @param momentum of Nesterov's accelerated gradient
 * @param weightDecay of convolution and dense weights; norms and biases do not decay
 * @param labelSmoothing share of each answer spread over all classes (Szegedy et al. 2016)
 * @param shift pictures are shifted by up to so many pixels
 * @param precision arithmetic of convolutions and dense layers
 * @param threads processor threads of libtorch
 * @param seed decides weights, order and variation
 */
public record TrainingPlan(
        String network,
        String data,
        int epochs,
        int batchSize,
        double learningRate,
        double momentum,
        double weightDecay,
        double labelSmoothing,
        int shift,
        TrainingPrecision precision,
        int threads,
        long seed) {

    private static final double WARM_UP = 0.25;

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public TrainingPlan {
        require(epochs >= 1, "--epochs must be at least 1");
        require(batchSize >= 2, "--batch must be at least 2");
        require(learningRate > 0, "--learning-rate must be above 0");
        require(momentum >= 0 && momentum < 1, "--momentum must be in [0, 1)");
        require(weightDecay >= 0, "--weight-decay must not be below 0");
        require(labelSmoothing >= 0 && labelSmoothing < 1, "--label-smoothing must be in [0, 1)");
        require(shift >= 0, "--shift must not be below 0");
        require(threads >= 1, "--threads must be at least 1");
    }

    /** The same plan in that arithmetic. */
    TrainingPlan in(TrainingPrecision chosen) {
        return new TrainingPlan(
                network,
                data,
                epochs,
                batchSize,
                learningRate,
                momentum,
                weightDecay,
                labelSmoothing,
                shift,
                chosen,
                threads,
                seed);
    }

    /** The learning rate at a share of the whole training, 0 to 1. */
    double learningRate(double progress) {
        if (progress < WARM_UP) {
            return learningRate * (0.04 + 0.96 * progress / WARM_UP);
        }
        double falling = (progress - WARM_UP) / (1 - WARM_UP);
        return learningRate * 0.5 * (1 + Math.cos(Math.PI * falling));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
