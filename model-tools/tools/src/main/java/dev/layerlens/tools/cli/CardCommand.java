package dev.layerlens.tools.cli;

import com.google.gson.JsonParser;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.ReportJson;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools card}. */
@Command(
        name = "card",
        header = "Writes the model card of a .tflite file.",
        description = {
            "Measures a file of ours on the data that it was trained on and writes its model card "
                    + "twice: as a Markdown page for people, and as "
                    + ReportJson.FILE_NAME
                    + " into the file itself, where the app reads it; graphs and weights stay as "
                    + "they are.",
            ""
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  model-tools card app/models/shapes.tflite --data shapes \\",
            "    --notes app/models/shapes.properties -o app/models/shapes.md"
        })
final class CardCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that `quantize` wrote.")
    private Path file;

    @Mixin private TestOptions testOptions;
    @Mixin private CardOptions cardOptions;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "MD",
            showDefaultValue = Visibility.NEVER,
            description = "The Markdown page; beside the file by default.")
    private Optional<Path> page = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Path markdown = page.orElseGet(this::beside);
        Destination.check(markdown);
        ModelReport report =
                new CardMaker(file, cardOptions)
                        .write(
                                side -> testOptions.open(side, output),
                                testOptions.data(),
                                testOptions.threads(),
                                markdown);
        output.print(
                "The card is in " + file + ", and on the page " + markdown,
                JsonParser.parseString(ReportJson.write(report)).getAsJsonObject());
        return 0;
    }

    private Path beside() {
        return file.resolveSibling(
                file.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".md");
    }
}
