package dev.layerlens.tools.cli;

import dev.layerlens.tools.transfer.Budget;
import dev.layerlens.tools.transfer.TransferPlan.Rates;
import picocli.CommandLine.Option;

/** How long and how fast the arms of a comparison learn, on the command line. */
final class TransferOptions {

    @Option(
            names = "--epochs",
            defaultValue = "15",
            description = "Passes over the training pictures.")
    private int epochs;

    @Option(
            names = "--least-steps",
            defaultValue = "200",
            description =
                    "Steps that a few pictures are passed over for, more often than --epochs.")
    private int leastSteps;

    @Option(names = "--batch", defaultValue = "32", description = "Pictures a step.")
    private int batch;

    @Option(
            names = "--fine-tuned-rate",
            defaultValue = "0.02",
            description = "Peak of the learning rate of the fine-tuned network.")
    private double fineTuned;

    @Option(
            names = "--trunk-rate",
            defaultValue = "0.3",
            description = "Its first layer's rate as a share of the last one's.")
    private double trunk;

    @Option(
            names = "--frozen-rate",
            defaultValue = "0.02",
            description = "Peak of the rate of the last layer on frozen features (by AdamW).")
    private double frozen;

    @Option(
            names = "--random-rate",
            defaultValue = "0.05",
            description = "Peak of the rate from random weights.")
    private double random;

    @Option(
            names = "--weight-decay",
            defaultValue = "5e-4",
            description = "Of convolution and dense weights; norms and biases do not decay.")
    private double weightDecay;

    @Option(
            names = "--label-smoothing",
            defaultValue = "0.1",
            description = "Share of each answer spread over all classes.")
    private double labelSmoothing;

    @Option(
            names = "--averaging",
            defaultValue = "0",
            description = "Measure a moving average of the weights, as in 0.99; 0: the last ones.")
    private double averaging;

    Budget budget() {
        return new Budget(epochs, leastSteps, batch);
    }

    Rates rates() {
        return new Rates(fineTuned, trunk, frozen, random);
    }

    double weightDecay() {
        return weightDecay;
    }

    double labelSmoothing() {
        return labelSmoothing;
    }

    double averaging() {
        return averaging;
    }
}
