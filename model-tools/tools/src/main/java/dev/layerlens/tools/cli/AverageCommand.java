package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.AveragedRun;
import dev.layerlens.tools.train.Hardware;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.TestAccuracy;
import dev.layerlens.tools.train.TrainingPrecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools average}. */
@Command(
        name = "average",
        header = "Averages the weights of trainings.",
        description =
                "Averages the weights of trainings that went on from the same weights, which is often"
                        + " better than each, and writes a run that `quantize`, `--init` and"
                        + " `--teacher` read. Data are those of the last one, and without --size the"
                        + " size too.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example: model-tools average runs/one runs/other --size 88 --out runs/average"
        })
final class AverageCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "RUN", arity = "2..*", description = "Run folders to average.")
    private List<Path> runs;

    @Option(names = "--out", required = true, description = "Run folder to write.")
    private Path out;

    @Option(
            names = "--size",
            description =
                    "Rows and columns of pictures on which the statistics of batch norms are taken"
                            + " anew, and which the average reads from then on; trainings that went"
                            + " far from each other need it. Without it statistics are averaged as"
                            + " well.")
    private Optional<Integer> size = Optional.empty();

    @Override
    public Integer call() throws Exception {
        AveragedRun averaged = AveragedRun.of(runs);
        if (size.isPresent()) {
            Runs.checkSize(averaged.run(), size.get());
            averaged = averaged.ofSize(size.get());
        }
        Run sized = averaged.run();
        DataSet data = DataOptions.open(sized.data().ofSize(sized.size()), output);
        Network network = Runs.network(sized);
        int threads = Runtime.getRuntime().availableProcessors();
        Hardware hardware = new Hardware(TrainingPrecision.FP32, "auto", threads, 1);
        if (size.isPresent()) {
            averaged = averaged.withStatisticsOf(network, data.train(), hardware);
        }
        Run run = averaged.run();
        double accuracy = TestAccuracy.of(network, run.weights(), data.test(), hardware).share();
        averaged.write(new RunFolder(out), network, accuracy);
        JsonObject json = new JsonObject();
        json.addProperty("run", out.toString());
        json.addProperty("accuracy", accuracy);
        output.print(
                String.format(
                        Locale.ROOT,
                        "%s: test accuracy %.2f %%, the mean of %d trainings",
                        out,
                        100 * accuracy,
                        runs.size()),
                json);
        return 0;
    }
}
