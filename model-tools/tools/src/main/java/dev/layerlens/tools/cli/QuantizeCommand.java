package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.Precision;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools quantize}. */
@Command(
        name = "quantize",
        header = "Writes the .tflite files of a run.",
        description = {
            "Writes the .tflite files of a run in one or more schemes, measured on its "
                    + "test pictures with the TensorFlow Lite runtime, and says how far every "
                    + "layer is from float.",
            "",
            "float32: as trained. fp16: weights stored in half the bytes. dynamic: int8 "
                    + "weights, float activations. int8: int8 weights and activations, calibrated "
                    + "on training pictures. All read and give floats.",
            "",
            "Where the run held pictures back (train --calibration-share), every file's "
                    + "probabilities are made to agree with them by a temperature, and the file "
                    + "carries the threshold below which an answer is \"not sure\".",
            ""
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Example: model-tools quantize runs/cifar10 --scheme fp16,int8 --calibration mse --report"
        })
final class QuantizeCommand implements Callable<Integer> {
    private static final int WORST = 5;

    /** Which epoch's weights. */
    private enum Epoch {
        LAST,
        BEST;

        String file() {
            return this == BEST ? RunFolder.BEST : RunFolder.WEIGHTS;
        }
    }

    @Mixin private Output output;
    @Mixin private AboutOptions about;
    @Mixin private CalibrationOptions calibration;
    @Mixin private ConfidenceOptions confidence;

    @Parameters(paramLabel = "RUN", description = "Run folder that `train` wrote.")
    private Path run;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            split = ",",
            defaultValue = "float32,int8",
            description = "float32, fp16, dynamic, int8; several with commas.")
    private List<String> schemes;

    @Option(
            names = "--weights",
            paramLabel = "WHICH",
            defaultValue = "last",
            description = "The weights of the last epoch, or of the best one: last, best.")
    private Epoch weights;

    @Option(
            names = "--size",
            paramLabel = "PX",
            defaultValue = "0",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Rows and columns that the files read; by default those of the training. A"
                            + " network that learned from cuttings (train --resized-crop) saw things"
                            + " larger than they are in whole pictures, and knows these better a"
                            + " quarter larger (Touvron et al. 2019).")
    private int size;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Where to write; RUN by default.")
    private Path out;

    @Option(
            names = "--bare",
            description = "Write the smallest file: classify alone, no explain, metadata or card.")
    private boolean bare;

    @Option(
            names = "--trunk",
            description =
                    "Write NAME-trunk.tflite too, in float32: a picture to the values that the last"
                            + " dense layer reads, to learn other classes on.")
    private boolean trunk;

    @Option(names = "--report", description = "Print all layers, not only the worst five.")
    private boolean report;

    @Override
    public Integer call() throws Exception {
        List<SchemeName> chosen = schemes.stream().map(SchemeName::of).distinct().toList();
        Path folder = out == null ? run : out;
        RunDeployment deployment =
                new RunDeployment(trained(), folder, about, calibration, confidence, output);
        List<MeasuredModel> models = deployment.write(chosen, bare);
        String text = text(models);
        JsonObject json = json(models);
        if (trunk) {
            RunDeployment.TrunkFile written = deployment.writeTrunk();
            text += "\n\n" + written.line();
            json.add("trunk", written.json());
        }
        output.print(text, json);
        return 0;
    }

    /** The run, for pictures of the size that was asked for. */
    private Run trained() throws IOException, TrainingException {
        Run trained = Run.read(run, weights.file());
        if (size == 0) {
            return trained;
        }
        Runs.checkSize(trained, size);
        return trained.ofSize(size);
    }

    private String text(List<MeasuredModel> models) {
        StringBuilder text = new StringBuilder(MeasuredModel.table(models));
        text.append("\n\n").append(Confidence.table(models));
        for (MeasuredModel model : models) {
            if (report || model.card().precision() != Precision.FLOAT32) {
                int count = report ? Integer.MAX_VALUE : WORST;
                text.append("\n\n").append(new LayerReport(model.card()).text(count));
            }
        }
        return text.toString();
    }

    private static JsonObject json(List<MeasuredModel> models) {
        JsonArray array = new JsonArray();
        for (MeasuredModel model : models) {
            JsonObject json = model.json();
            json.add("layers", new LayerReport(model.card()).json());
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("models", array);
        return json;
    }
}
