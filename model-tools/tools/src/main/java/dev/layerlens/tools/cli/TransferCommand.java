package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.TrainingStoppedException;
import dev.layerlens.tools.transfer.Arm;
import dev.layerlens.tools.transfer.LearningCurves;
import dev.layerlens.tools.transfer.SetSize;
import dev.layerlens.tools.transfer.TransferPlan;
import dev.layerlens.tools.transfer.TransferStudy;
import dev.layerlens.tools.transfer.TransferSummary;
import dev.layerlens.tools.transfer.Trial;
import dev.layerlens.tools.transfer.TrialResult;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model-tools transfer}. */
@Command(
        name = "transfer",
        header = "Measures what a trained network is worth on other pictures.",
        description = {
            "Trains the network of a run on another data set: fine-tuned from the run's weights, with"
                    + " its trunk frozen and a new last layer learned on its features, and from random"
                    + " weights, each with several seeds and numbers of pictures. All arms see the same"
                    + " pictures, and those that train take the same steps. The test pictures are"
                    + " looked at once in a training, at its end.",
            "",
            "Ctrl-C saves and ends it; the same command goes on. Seeds, sizes and arms may be added"
                    + " later.",
            ""
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools transfer --from runs/everyday --data folder:trashnet --out runs/transfer",
            "  model-tools transfer --config model-tools/recipes/everyday/transfer-trashnet.conf"
                    + " --from runs/everyday --data folder:trashnet --out runs/transfer-trashnet"
        })
final class TransferCommand implements Callable<Integer> {
    private static final String NAME = "transfer";

    @Mixin private Output output;

    @Option(
            names = "--from",
            paramLabel = "RUN",
            required = true,
            description = "Run folder of the trained network.")
    private Path from;

    @Mixin private TrainingDataOptions data;

    @Option(names = "--out", required = true, description = "Folder of results to write.")
    private Path out;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Options in a file, a line `epochs = 60` for --epochs 60.")
    private Path config;

    @Option(
            names = "--arms",
            split = ",",
            defaultValue = "fine-tuned,frozen,random",
            description = "What to compare: ${COMPLETION-CANDIDATES}.")
    private List<Arm> arms;

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "SEED",
            defaultValue = "1,2,3",
            description = "Each decides the training pictures, fresh weights, order and variation.")
    private List<Long> seeds;

    @Option(
            names = "--per-class",
            split = ",",
            paramLabel = "N",
            defaultValue = "5,20,all",
            description = "Numbers of training pictures a class.")
    private List<String> perClass;

    @Mixin private TransferOptions options;
    @Mixin private AugmentationOptions augmentation;
    @Mixin private HardwareOptions hardware;

    /** Makes the options of a configuration file the defaults. */
    static void configure(CommandLine tools, String... arguments) throws IOException {
        if (arguments.length > 0 && arguments[0].equals(NAME)) {
            Optional<String> file = ConfigurationFile.value("--config", arguments);
            if (file.isPresent()) {
                ConfigurationFile.apply(Path.of(file.get()), tools.getSubcommands().get(NAME));
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        if (config != null) {
            output.say("options from " + config);
        }
        List<SetSize> sizes = perClass.stream().map(SetSize::of).distinct().sorted().toList();
        Run run = Run.read(from);
        TransferPlan plan = plan(run);
        DataSet pictures = DataOptions.open(plan.data(), output);
        Network network = network(run, pictures);
        List<Trial> trials = trials(sizes);
        try (TransferProgress progress = new TransferProgress(trials.size(), output)) {
            TransferStudy study =
                    new TransferStudy(plan, network, run.weights(), pictures, out, progress);
            List<TransferSummary> summaries = TransferSummary.of(results(study, trials));
            LearningCurves.write(pictures.test().name(), summaries, out);
            TransferTable table = new TransferTable(pictures.test(), summaries);
            output.print(
                    table.text() + "\n\nDrawn: " + out.resolve("learning-curves.png"),
                    table.json());
        }
        return 0;
    }

    private List<TrialResult> results(TransferStudy study, List<Trial> trials) throws Exception {
        try {
            return study.results(trials);
        } catch (TrainingStoppedException e) {
            // said while the process is still held open
            output.say("stopped, and saved; the same command goes on");
            throw e;
        }
    }

    private TransferPlan plan(Run run) {
        DataRequest request = data.request(run.size());
        return new TransferPlan(
                run.network(),
                from.toString(),
                request,
                options.budget(),
                options.rates(),
                options.weightDecay(),
                options.labelSmoothing(),
                augmentation.plan(),
                options.averaging(),
                hardware.hardware());
    }

    /** The run's network for other classes; it goes on reading pictures as its trunk learned to. */
    static Network network(Run run, DataSet pictures) {
        int classes = pictures.train().labels().size();
        return Zoo.get(run.network())
                .build(new Blueprint(pictures.train().side(), classes, run.normalizer()));
    }

    /** Seed by seed, so that a comparison that is ended early has all sizes and arms. */
    private List<Trial> trials(List<SetSize> sizes) {
        List<Trial> trials = new ArrayList<>();
        for (long seed : seeds.stream().distinct().toList()) {
            for (SetSize size : sizes) {
                for (Arm arm : arms.stream().distinct().sorted().toList()) {
                    trials.add(new Trial(arm, size, seed));
                }
            }
        }
        return trials;
    }
}
