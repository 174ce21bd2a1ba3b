package dev.layerlens.tools.cli;

import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.Evaluation;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools evaluate}. */
@Command(
        name = "evaluate",
        description = "Measures a .tflite file on test pictures with the TensorFlow Lite runtime.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: model-tools evaluate runs/cifar10/cifar10-int8.tflite --data cifar10:cifar-10-batches-bin"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that `quantize` wrote.")
    private Path file;

    @Option(
            names = "--data",
            required = true,
            description = "Data set, whose test pictures are used: " + DataSets.FORMS + ".")
    private String data;

    @Mixin private DataOptions dataOptions;

    @Override
    public Integer call() throws Exception {
        try (TfliteModel model = TfliteModel.open(file, 1)) {
            ModelCard card = model.card();
            PictureSet test = DataOptions.open(dataOptions.request(data), output).test();
            if (!card.labels().equals(test.labels())) {
                throw new IllegalArgumentException(
                        file
                                + " knows other classes than "
                                + data
                                + ": give the data it was trained on");
            }
            Evaluation evaluation = Evaluation.of(model, test);
            MeasuredModel measured = new MeasuredModel(file, card, model.bytes(), evaluation);
            output.print(MeasuredModel.table(List.of(measured)), measured.json());
        }
        return 0;
    }
}
