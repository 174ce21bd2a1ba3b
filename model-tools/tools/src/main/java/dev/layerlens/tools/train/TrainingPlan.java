package dev.layerlens.tools.train;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;

/**
 * How to train.
 *
 * @param network the architecture's name in the zoo
 * @param data which pictures to learn from and to be tested on
 * @param epochs passes over the training pictures
 * @param batchSize pictures a batch
 * @param optimization how weights follow their gradients
 * @param schedule the learning rate over the training
 * @param objective what is made small
 * @param start where the weights come from
 * @param augmentation how pictures are varied
 * @param averaging share of the old average that stays at every step when weights are averaged
 *     (exponential moving average, Polyak and Juditsky 1992); 0 for no average
 * @param patience epochs without a better test accuracy after which training ends; 0 for never
 * @param hardware what to compute on
 * @param seed decides weights, order and variation
 */
public record TrainingPlan(
        String network,
        DataRequest data,
        int epochs,
        int batchSize,
        Optimization optimization,
        Schedule schedule,
        Objective objective,
        Start start,
        AugmentationPlan augmentation,
        double averaging,
        int patience,
        Hardware hardware,
        long seed) {

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public TrainingPlan {
        Require.that(epochs >= 1, "--epochs must be at least 1");
        Require.that(batchSize >= 2, "--batch must be at least 2");
        Require.that(averaging >= 0 && averaging < 1, "--averaging must be in [0, 1)");
        Require.that(patience >= 0, "--patience must not be below 0");
    }

    /** A plain training from random weights. */
    public static TrainingPlan plain(
            String network, DataRequest data, int epochs, double learningRate, int shift) {
        Hardware hardware =
                new Hardware(
                        TrainingPrecision.AUTO,
                        "auto",
                        Runtime.getRuntime().availableProcessors(),
                        1);
        return new TrainingPlan(
                network,
                data,
                epochs,
                128,
                Optimization.sgd(learningRate),
                Schedule.DEFAULT,
                Objective.PLAIN,
                Start.RANDOM,
                AugmentationPlan.shifted(shift),
                0,
                0,
                hardware,
                1);
    }

    /** The same plan on other hardware. */
    public TrainingPlan on(Hardware other) {
        return new TrainingPlan(
                network,
                data,
                epochs,
                batchSize,
                optimization,
                schedule,
                objective,
                start,
                augmentation,
                averaging,
                patience,
                other,
                seed);
    }

    /** The same plan in that arithmetic. */
    TrainingPlan in(TrainingPrecision chosen) {
        return on(new Hardware(chosen, hardware.device(), hardware.threads(), hardware.loaders()));
    }

    /** The learning rate at a share of the whole training, 0 to 1. */
    double learningRate(double progress) {
        return optimization.learningRate() * schedule.at(progress);
    }
}
