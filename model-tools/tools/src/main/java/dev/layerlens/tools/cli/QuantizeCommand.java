package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.Evaluation;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.export.ModelDraft;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.train.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools quantize}. */
@Command(
        name = "quantize",
        description = {
            "Writes the float32 and int8 .tflite files of a run, measured on its test pictures",
            "with the TensorFlow Lite runtime."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {"", "Example: model-tools quantize runs/cifar10"})
final class QuantizeCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "RUN", description = "Run folder that `train` wrote.")
    private Path run;

    @Option(names = "--name", description = "Name of the model; the data set's by default.")
    private String name;

    @Option(names = "--description", description = "What the model knows, in one sentence.")
    private String description;

    @Option(
            names = "--calibration",
            defaultValue = "500",
            description = "Training pictures to measure activations on.")
    private int calibration;

    @Override
    public Integer call() throws Exception {
        if (calibration < 1) {
            throw new IllegalArgumentException("--calibration must be at least 1");
        }
        List<MeasuredModel> models = deploy(run, name, description, calibration, output);
        JsonArray array = new JsonArray();
        models.forEach(model -> array.add(model.json()));
        JsonObject json = new JsonObject();
        json.add("models", array);
        output.print(MeasuredModel.table(models), json);
        return 0;
    }

    /** Writes both files of a run beside its weights. */
    static List<MeasuredModel> deploy(
            Path folder,
            String chosenName,
            String chosenDescription,
            int calibration,
            Output output)
            throws Exception {
        Run run = Run.read(folder);
        DataSet data = DataOptions.open(run.data(), output);
        Network network = Runs.network(run);
        String name = chosenName == null ? run.data().kind() : chosenName;
        String description =
                chosenDescription == null
                        ? "Tells " + run.labels().size() + " classes of " + name + " apart"
                        : chosenDescription;
        Deployment deployment =
                new Deployment(network, run.weights(), name, description, run.labels());
        List<float[]> pictures =
                IntStream.range(0, Math.min(calibration, data.train().size()))
                        .mapToObj(data.train()::picture)
                        .toList();
        return List.of(
                measure(
                        deployment.float32(),
                        folder.resolve(name + "-float32.tflite"),
                        data.test()),
                measure(
                        deployment.int8(pictures),
                        folder.resolve(name + "-int8.tflite"),
                        data.test()));
    }

    private static MeasuredModel measure(ModelDraft draft, Path file, PictureSet test)
            throws Exception {
        try (TfliteModel model = TfliteModel.open(draft.bytes(), file.toString(), 1)) {
            Evaluation evaluation = Evaluation.of(model, test);
            ModelDraft measured = draft.measured(evaluation.accuracy());
            measured.save(file);
            return new MeasuredModel(file, measured.card(), measured.bytes().length, evaluation);
        }
    }
}
