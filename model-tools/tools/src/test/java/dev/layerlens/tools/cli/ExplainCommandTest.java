package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The file that explain writes, and what it says when it cannot. */
class ExplainCommandTest extends ColourFolder {
    private static final Pattern FOREIGN_ADDRESS =
            Pattern.compile("(?:src|href)=\"(?!data:|#)[^\"]*\"|url\\((?!data:)|@import|<link");

    private static Cli run(ExplainedModel model, Path out, String... more) {
        return Cli.run(
                Stream.concat(
                                Stream.of(
                                        "explain",
                                        model.int8().toString(),
                                        "--image=" + model.picture(),
                                        "--out=" + out),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void thePageHoldsEveryLayerAndNothingFromElsewhere() throws Exception {
        ExplainedModel model = ExplainedModel.write(folder);
        Path out = folder.resolve("report.html");
        Cli printed = run(model, out, "--json", "--class=c4");
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        JsonObject json = JsonParser.parseString(printed.out().get(0)).getAsJsonObject();
        assertThat(json.get("explanation").getAsString()).isEqualTo(out.toString());
        String page = Files.readString(out);
        assertThat(FOREIGN_ADDRESS.matcher(page).results().map(r -> r.group()).toList()).isEmpty();
        try (TfliteModel runtime = TfliteModel.open(model.int8(), 1)) {
            float[] probabilities =
                    runtime.run(ModelFile.CLASSIFY, model.values()).get(ModelFile.PROBABILITIES);
            JsonObject best = json.getAsJsonArray("answers").get(0).getAsJsonObject();
            int label = Integer.parseInt(best.get("label").getAsString().substring(1));
            assertThat(best.get("probability").getAsFloat()).isEqualTo(probabilities[label]);
            assertThat(page)
                    .contains(
                            String.format(
                                    Locale.ROOT,
                                    "<h1>c%d, %.1f %%",
                                    label,
                                    100 * probabilities[label]));
            for (LayerCard card : runtime.card().layers()) {
                assertThat(page).contains("<code>" + card.name() + "</code>");
                card.formulas().forEach(f -> assertThat(page).contains(escaped(f.numbers())));
            }
        }
        assertThat(page).contains("cam-4").contains("id=\"occlusion\"");
        assertThat(Files.size(out)).isLessThan(1_500_000);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void aNameThatEndsInPngGivesADrawing() throws Exception {
        ExplainedModel model = ExplainedModel.write(folder);
        Path out = folder.resolve("report.PNG");
        assertThat(run(model, out).code()).isZero();
        assertThat(ImageIO.read(out.toFile()).getWidth()).isGreaterThan(1000);
    }

    /** A file of somebody else, without card, names or metadata. */
    @Test
    void aStrangersFileIsExplainedToo() throws Exception {
        Path out = folder.resolve("stranger.html");
        Path green = draw("green.png", 0x14B428);
        Cli printed =
                Cli.run(
                        "explain",
                        file.toString(),
                        "--labels=" + labels,
                        "--image=" + green,
                        "--out=" + out);
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        assertThat(printed.out().get(0)).contains("green");
        assertThat(Files.readString(out)).contains("<h1>green, ").contains("average pool");
    }

    @Test
    void whatIsWrongIsSaidInOneLineAndNothingIsLeft() throws Exception {
        ExplainedModel model = ExplainedModel.write(folder);
        Path out = folder.resolve("report.html");
        assertRefused(
                run(model, folder.resolve("nowhere/report.html")),
                folder.resolve("nowhere/report.html")
                        + " cannot be written: there is no folder "
                        + folder.resolve("nowhere"));
        assertRefused(run(model, folder), folder + " is a folder: name a file to write");
        assertRefused(run(model, out, "--language=fr"), "--language takes en or ko, not fr");
        assertRefused(
                run(model, out, "--no-occlusion", "--class=zebra"),
                model.int8()
                        + " knows no class zebra; its first is c0: give a name as `model-tools"
                        + " predict` prints it");
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        Cli refused =
                Cli.run("explain", model.int8().toString(), "--image=" + text, "--out=" + out);
        assertRefused(
                refused, text + " is no picture that can be read: use JPEG, PNG, WebP, BMP or GIF");
        assertRefused(
                Cli.run("explain", text.toString(), "--image=" + model.picture(), "--out=" + out),
                text
                        + " (10 bytes) is not a TensorFlow Lite model: it does not say TFL3 at byte"
                        + " 4");
        assertThat(out).doesNotExist();
    }

    private static void assertRefused(Cli refused, String line) {
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @Test
    void describeWritesASheetOfANetworkAndOfAFile() throws Exception {
        Path out = folder.resolve("sheet.html");
        JsonObject json = json(Cli.run("describe", "mobilenetv2", "--html=" + out, "--json"));
        assertThat(json.get("page").getAsString()).isEqualTo(out.toString());
        String page = Files.readString(out);
        assertThat(page)
                .contains("<h1>mobilenetv2")
                .contains("3,504,872")
                .doesNotContain("id=\"answer\"");
        assertThat(FOREIGN_ADDRESS.matcher(page).find()).isFalse();
        ExplainedModel model = ExplainedModel.write(folder);
        assertThat(
                        Cli.run(
                                        "describe",
                                        model.float32().toString(),
                                        "--html=" + out,
                                        "--language=ko")
                                .code())
                .isZero();
        assertThat(Files.readString(out)).contains("lang=\"ko\"").contains("잔차 블록");
    }

    @Test
    void describeCountsAFileThatBringsNoCard() throws Exception {
        JsonObject json = json(Cli.run("describe", file.toString(), "--json"));
        assertThat(json.getAsJsonArray("layers")).isNotEmpty();
    }
}
