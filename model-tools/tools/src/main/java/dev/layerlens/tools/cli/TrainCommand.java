package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.Epoch;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingPlan;
import dev.layerlens.tools.train.TrainingPrecision;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model-tools train}. */
@Command(
        name = "train",
        description = "Trains a network on a data set and writes a run folder.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Example: model-tools train --net resnet20 --data cifar10:cifar-10-batches-bin --out runs/cifar10"
        })
final class TrainCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Option(
            names = "--net",
            required = true,
            description = "Network; `model-tools zoo` lists them.")
    private String net;

    @Option(
            names = "--data",
            required = true,
            description =
                    "Data set: shapes, shapes:SEED, or cifar10:PATH (folder or .tar.gz archive).")
    private String data;

    @Option(names = "--out", required = true, description = "Run folder to write.")
    private Path out;

    @Option(names = "--epochs", defaultValue = "10", description = "Passes over the pictures.")
    private int epochs;

    @Option(names = "--batch", defaultValue = "128", description = "Pictures a step.")
    private int batch;

    @Option(names = "--learning-rate", defaultValue = "0.2", description = "Its one-cycle peak.")
    private double learningRate;

    @Option(names = "--momentum", defaultValue = "0.9", description = "Of Nesterov's gradient.")
    private double momentum;

    @Option(
            names = "--weight-decay",
            defaultValue = "5e-4",
            description = "Of convolution and dense weights.")
    private double weightDecay;

    @Option(
            names = "--label-smoothing",
            defaultValue = "0",
            description = "Share of each answer spread over all classes.")
    private double labelSmoothing;

    @Option(
            names = "--shift",
            defaultValue = "4",
            description = "Shift pictures by up to so many pixels.")
    private int shift;

    @Option(
            names = "--precision",
            defaultValue = "auto",
            description =
                    "Arithmetic of convolutions: ${COMPLETION-CANDIDATES}; auto tries which is faster.")
    private Precision precision;

    @Option(names = "--threads", description = "Processor threads; all by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--seed", defaultValue = "1", description = "Decides every random choice.")
    private long seed;

    /** Arithmetic of convolutions in training. */
    enum Precision {
        auto,
        fp32,
        bf16
    }

    @Override
    public Integer call() throws Exception {
        Architecture architecture = Zoo.get(net);
        DataSet pictures = DataSets.open(data);
        TrainingPlan plan =
                new TrainingPlan(
                        net,
                        data,
                        epochs,
                        batch,
                        learningRate,
                        momentum,
                        weightDecay,
                        labelSmoothing,
                        shift,
                        TrainingPrecision.valueOf(precision.name().toUpperCase(Locale.ROOT)),
                        threads,
                        seed);
        Epoch last = train(architecture, pictures, plan, out, output);
        JsonObject json = new JsonObject();
        json.addProperty("run", out.toString());
        json.addProperty("epochs", last.number());
        json.addProperty("accuracy", last.accuracy());
        output.print(
                String.format(
                        Locale.ROOT,
                        "%s: test accuracy %.2f %% after %d epochs. Next: model-tools quantize %s",
                        out,
                        100 * last.accuracy(),
                        last.number(),
                        out),
                json);
        return 0;
    }

    static Epoch train(
            Architecture architecture, DataSet pictures, TrainingPlan plan, Path out, Output output)
            throws Exception {
        Network network =
                architecture.build(
                        new Blueprint(
                                pictures.train().side(),
                                pictures.train().labels().size(),
                                pictures.normalizer()));
        try (TrainingProgress progress = new TrainingProgress(output)) {
            return new Trainer(plan, pictures, new RunFolder(out), progress).train(network);
        }
    }
}
