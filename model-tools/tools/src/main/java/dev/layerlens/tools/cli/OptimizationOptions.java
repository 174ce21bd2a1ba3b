package dev.layerlens.tools.cli;

import dev.layerlens.tools.train.Optimization;
import dev.layerlens.tools.train.Schedule;
import java.util.List;
import picocli.CommandLine.Option;

/** How weights follow their gradients, on the command line. */
final class OptimizationOptions {

    @Option(
            names = "--optimizer",
            defaultValue = "sgd",
            description = "Rule of a step: ${COMPLETION-CANDIDATES} (sgd is Nesterov's).")
    private Optimization.Method method;

    @Option(names = "--learning-rate", defaultValue = "0.2", description = "Its peak.")
    private double learningRate;

    @Option(
            names = "--momentum",
            defaultValue = "0.9",
            description = "Momentum of sgd, first beta of adamw.")
    private double momentum;

    @Option(
            names = "--weight-decay",
            defaultValue = "5e-4",
            description = "Of convolution and dense weights; norms and biases do not decay.")
    private double weightDecay;

    @Option(
            names = "--clip",
            defaultValue = "0",
            description = "Longest gradient of a step; 0: as long as it is.")
    private double clip;

    @Option(
            names = "--accumulate",
            defaultValue = "1",
            description = "Batches whose gradients are averaged to one step.")
    private int accumulate;

    @Option(
            names = "--schedule",
            defaultValue = "one-cycle",
            description = "Curve of the learning rate: ${COMPLETION-CANDIDATES}.")
    private Schedule.Form form;

    @Option(
            names = "--warm-up",
            description =
                    "Share of the training over which the rate rises; by default 0.25 for one-cycle,"
                            + " 0.05 for cosine, else 0.")
    private Double warmUp;

    @Option(
            names = "--milestones",
            split = ",",
            defaultValue = "0.5,0.75",
            description = "Shares of the training at which a stepped rate falls.")
    private List<Double> milestones;

    @Option(
            names = "--step-factor",
            defaultValue = "0.1",
            description = "What a stepped rate is multiplied by at each milestone.")
    private double factor;

    Optimization optimization() {
        return new Optimization(method, learningRate, momentum, weightDecay, clip, accumulate);
    }

    Schedule schedule() {
        return new Schedule(form, warmUp == null ? form.warmUp() : warmUp, milestones, factor);
    }
}
