package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.Hardware;
import dev.layerlens.tools.train.Objective;
import dev.layerlens.tools.train.Start;
import dev.layerlens.tools.train.TrainingPlan;
import dev.layerlens.tools.train.TrainingPrecision;
import dev.layerlens.tools.train.TrainingSpeed;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code model-tools training-speed}. */
@Command(
        name = "training-speed",
        header = "Measures what loading pictures costs a training.",
        description =
                "Measures what loading and varying pictures costs a training: pictures a "
                        + "second with it and without it, in turns, in float32 and bfloat16; and the "
                        + "loader alone.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Example: model-tools training-speed --net resnet20 --data cifar10:cifar-10-batches-bin"
        })
final class TrainingSpeedCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Mixin private NetworkOption net;
    @Mixin private TrainingDataOptions data;

    @Option(names = "--batch", defaultValue = "128", description = "Pictures a batch.")
    private int batch;

    @Option(names = "--steps", defaultValue = "20", description = "Steps a turn, of seven turns.")
    private int steps;

    @Mixin private AugmentationOptions augmentation;
    @Mixin private OptimizationOptions optimization;
    @Mixin private HardwareOptions hardware;

    @Override
    public Integer call() throws Exception {
        if (steps < 1) {
            throw new IllegalArgumentException("--steps must be at least 1");
        }
        DataSet pictures = DataOptions.open(data.request(), output);
        Network network = TrainCommand.network(Zoo.get(net.name()), pictures);
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-10s %14s %14s %7s %14s   pictures/s",
                        "precision",
                        "bare loop",
                        "with loading",
                        "ratio",
                        "loader alone"));
        JsonArray rows = new JsonArray();
        for (TrainingPrecision precision :
                new TrainingPrecision[] {TrainingPrecision.FP32, TrainingPrecision.BF16}) {
            TrainingSpeed speed = TrainingSpeed.of(plan(precision), pictures, network, steps);
            text.append(row(precision, speed));
            rows.add(json(precision, speed));
        }
        JsonObject json = new JsonObject();
        json.add("speeds", rows);
        output.print(text.toString(), json);
        return 0;
    }

    private static String row(TrainingPrecision precision, TrainingSpeed speed) {
        return String.format(
                Locale.ROOT,
                "%n%-10s %,14.0f %,14.0f %7.3f %,14.0f   %.0f times the training",
                precision.name().toLowerCase(Locale.ROOT),
                speed.bare(),
                speed.whole(),
                speed.whole() / speed.bare(),
                speed.loader(),
                speed.loader() / speed.whole());
    }

    private static JsonObject json(TrainingPrecision precision, TrainingSpeed speed) {
        JsonObject json = new JsonObject();
        json.addProperty("precision", precision.name());
        json.addProperty("bare", speed.bare());
        json.addProperty("withLoading", speed.whole());
        json.addProperty("loaderAlone", speed.loader());
        return json;
    }

    private TrainingPlan plan(TrainingPrecision precision) {
        Hardware given = hardware.hardware();
        return new TrainingPlan(
                net.name(),
                data.request(),
                1,
                batch,
                optimization.optimization(),
                optimization.schedule(),
                Objective.PLAIN,
                Start.RANDOM,
                augmentation.plan(),
                0,
                0,
                new Hardware(precision, given.device(), given.threads(), given.loaders()),
                1);
    }
}
