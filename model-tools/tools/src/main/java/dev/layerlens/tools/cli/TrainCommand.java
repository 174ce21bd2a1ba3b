package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.train.Epoch;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingPlan;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code model-tools train}. */
@Command(
        name = "train",
        header = "Trains a network on a data set.",
        description =
                "Trains a network on a data set and writes a run folder. Ctrl-C saves and "
                        + "ends it; --resume goes on as if it had never ended.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools train --net resnet20 --data cifar10:cifar-10-batches-bin --out runs/cifar10",
            "  model-tools train --resume --out runs/cifar10",
            "  model-tools train --config recipe.conf --epochs 5 --out runs/try"
        })
final class TrainCommand implements Callable<Integer> {
    private static final String NAME = "train";

    @Mixin private Output output;
    @Spec private CommandSpec spec;

    @Mixin private NetworkOption net;
    @Mixin private TrainingDataOptions data;

    @Option(names = "--out", required = true, description = "Run folder to write.")
    private Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Options in a file, a line `epochs = 60` for --epochs 60; those given here as well"
                            + " override it.")
    private Path config;

    @Option(
            names = "--resume",
            description =
                    "Go on with the training in --out, with its options; begin it if there is none.")
    private boolean resume;

    @Option(names = "--overwrite", description = "Begin anew where --out holds a training.")
    private boolean overwrite;

    @Option(names = "--epochs", defaultValue = "10", description = "Passes over the pictures.")
    private int epochs;

    @Option(
            names = "--per-class",
            defaultValue = "0",
            description = "Learn from so many pictures of each class, chosen by --seed; 0: all.")
    private int perClass;

    @Option(names = "--batch", defaultValue = "128", description = "Pictures a batch.")
    private int batch;

    @Option(
            names = "--normalize",
            defaultValue = "mean-std",
            description =
                    "What is taken from pictures: ${COMPLETION-CANDIDATES} (each colour's mean, or"
                            + " each pixel's; both are divided by each colour's deviation).")
    private Normalization normalize;

    /** What is taken from pictures. */
    enum Normalization {
        MEAN_STD,
        MEAN_IMAGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Mixin private OptimizationOptions optimization;
    @Mixin private LearningOptions learning;

    @Mixin private AugmentationOptions augmentation;

    @Option(
            names = "--averaging",
            defaultValue = "0",
            description =
                    "Keep a moving average of the weights, as in 0.999; 0 keeps the weights themselves.")
    private double averaging;

    @Option(
            names = "--patience",
            defaultValue = "0",
            description =
                    "End after so many epochs without a better test accuracy and keep the best; 0:"
                            + " never.")
    private int patience;

    @Mixin private HardwareOptions hardware;

    @Option(names = "--seed", defaultValue = "1", description = "Decides every random choice.")
    private long seed;

    /** Makes the options of a configuration file, or of the run to resume, the defaults. */
    static void configure(CommandLine tools, String... arguments) throws IOException {
        if (arguments.length == 0 || !arguments[0].equals(NAME)) {
            return;
        }
        Optional<Path> file = ConfigurationFile.value("--config", arguments).map(Path::of);
        if (file.isEmpty() && Arrays.asList(arguments).contains("--resume")) {
            file =
                    ConfigurationFile.value("--out", arguments)
                            .map(folder -> Path.of(folder).resolve(RunFolder.CONFIGURATION))
                            .filter(Files::isRegularFile);
        }
        if (file.isPresent()) {
            ConfigurationFile.apply(file.get(), tools.getSubcommands().get(NAME));
        }
    }

    @Override
    public Integer call() throws Exception {
        if (config != null) {
            output.say("options from " + config);
        }
        Architecture architecture = Zoo.get(net.name());
        TrainingPlan plan = plan();
        DataSet all = DataOptions.open(plan.data(), output);
        DataSet pictures = perClass == 0 ? all : all.perClass(perClass, seed);
        Epoch kept;
        try (TrainingProgress progress = new TrainingProgress(output)) {
            Trainer trainer = new Trainer(plan, pictures, new RunFolder(out), progress);
            trainer.configuredBy(ConfigurationFile.effective(spec)).where(policy());
            learning.prepare(trainer, pictures.train().labels(), plan.data().classes());
            kept = trainer.train(network(architecture, pictures, normalizer(pictures)));
        }
        report(kept);
        return 0;
    }

    private Trainer.Existing policy() {
        if (overwrite) {
            return Trainer.Existing.OVERWRITE;
        }
        return resume ? Trainer.Existing.RESUME : Trainer.Existing.REFUSE;
    }

    /** What the options ask for. */
    TrainingPlan plan() {
        return new TrainingPlan(
                net.name(),
                data.request(),
                epochs,
                batch,
                optimization.optimization(),
                optimization.schedule(),
                learning.objective(),
                learning.start(),
                augmentation.plan(),
                averaging,
                patience,
                hardware.hardware(),
                seed);
    }

    private Normalizer normalizer(DataSet pictures) {
        return normalize == Normalization.MEAN_IMAGE ? pictures.meanImage() : pictures.normalizer();
    }

    private void report(Epoch kept) {
        JsonObject json = new JsonObject();
        json.addProperty("run", out.toString());
        json.addProperty("epochs", kept.number());
        json.addProperty("accuracy", kept.accuracy());
        output.print(
                String.format(
                        Locale.ROOT,
                        "%s: test accuracy %.2f %% after %d epochs. Next: model-tools quantize %s",
                        out,
                        100 * kept.accuracy(),
                        kept.number(),
                        out),
                json);
    }

    static Network network(Architecture architecture, DataSet pictures) {
        return network(architecture, pictures, pictures.normalizer());
    }

    private static Network network(
            Architecture architecture, DataSet pictures, Normalizer normalizer) {
        return architecture.build(
                new Blueprint(
                        pictures.train().side(), pictures.train().labels().size(), normalizer));
    }
}
