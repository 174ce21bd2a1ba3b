package dev.layerlens.tools.transfer;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.train.Hardware;
import dev.layerlens.tools.train.LinearProbe;
import dev.layerlens.tools.train.Objective;
import dev.layerlens.tools.train.Optimization;
import dev.layerlens.tools.train.Schedule;
import dev.layerlens.tools.train.Start;
import dev.layerlens.tools.train.TrainingPlan;
import java.util.List;

/**
 * How every training of a comparison goes.
 *
 * @param network the architecture's name in the zoo
 * @param from run folder of the trunk
 * @param data pictures to learn from and to be tested on
 * @param budget the same for the arms that train
 * @param rates the learning rate of each arm
 * @param weightDecay of convolution and dense weights
 * @param labelSmoothing share of each answer spread over all classes
 * @param augmentation how pictures are varied
 * @param averaging share of the old average of the weights that stays at every step; 0 for no
 *     average
 * @param hardware what to compute on
 */
public record TransferPlan(
        String network,
        String from,
        DataRequest data,
        Budget budget,
        Rates rates,
        double weightDecay,
        double labelSmoothing,
        AugmentationPlan augmentation,
        double averaging,
        Hardware hardware) {

    /**
     * Peaks of the learning rates.
     *
     * @param fineTuned of the new layer and those before it
     * @param trunk of the first layer of a fine-tuned network, as a share of the last one's
     * @param frozen of the new layer on features that do not change
     * @param random of all layers, from random weights
     */
    public record Rates(double fineTuned, double trunk, double frozen, double random) {

        /**
         * @throws IllegalArgumentException naming the first that is not above 0
         */
        public Rates {
            require(fineTuned, "--fine-tuned-rate");
            require(trunk, "--trunk-rate");
            require(frozen, "--frozen-rate");
            require(random, "--random-rate");
        }

        private static void require(double rate, String option) {
            if (!(rate > 0)) {
                throw new IllegalArgumentException(option + " must be above 0");
            }
        }
    }

    /** The training of an arm that has one, in one long epoch. */
    TrainingPlan training(Trial trial) {
        boolean tuned = trial.arm() == Arm.FINE_TUNED;
        double rate = tuned ? rates.fineTuned() : rates.random();
        return new TrainingPlan(
                network,
                data,
                1,
                budget.batch(),
                new Optimization(Optimization.Method.SGD, rate, 0.9, weightDecay, 0, 1),
                Schedule.DEFAULT,
                new Objective(labelSmoothing, false, "", 0.5, 4),
                tuned ? new Start(from, List.of(), rates.trunk()) : Start.RANDOM,
                augmentation,
                averaging,
                0,
                hardware,
                trial.seed());
    }

    /** What learns the last layer on features that do not change. */
    LinearProbe probe() {
        return new LinearProbe(rates.frozen(), hardware);
    }
}
