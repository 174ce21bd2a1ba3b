package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Robustness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a card says that other commands, files and folders told. */
class CardEvidenceTest extends CardedModel {

    private Path corrupt(String... more) throws IOException {
        Cli evaluated = evaluate(more);
        assertThat(evaluated.code()).as(String.join("\n", evaluated.err())).isZero();
        return Files.writeString(folder.resolve("corrupt.json"), evaluated.out().get(0));
    }

    private void assertRefused(String line, String... more) throws IOException {
        byte[] before = Files.readAllBytes(model);
        Cli refused = card(more);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
        assertThat(Files.readAllBytes(model)).isEqualTo(before);
    }

    @Test
    void whatEvaluateSaysOfSpoiltPicturesIsOnTheCard() throws Exception {
        Path corrupt = corrupt("--corrupt");
        JsonObject measured =
                JsonParser.parseString(Files.readString(corrupt))
                        .getAsJsonObject()
                        .getAsJsonObject("robustness");
        assertThat(card("--corrupt-json=" + corrupt).code()).isZero();
        Robustness robustness = report().robustness().orElseThrow();
        assertThat(robustness.clean())
                .isCloseTo(measured.get("clean").getAsDouble(), within(5e-5))
                .isEqualTo(report().accuracy().orElseThrow().top1());
        assertThat(robustness.meanError())
                .isCloseTo(measured.get("meanCorruptionError").getAsDouble(), within(5e-5));
        assertThat(robustness.spoilt()).hasSize(10);
        assertThat(robustness.spoilt().get(3).how().korean()).isEqualTo("잡음");
        assertThat(robustness.spoilt().get(3).top1().get(2))
                .isCloseTo(
                        measured.getAsJsonObject("accuracy")
                                .getAsJsonArray("noise")
                                .get(2)
                                .getAsDouble(),
                        within(5e-5));
        assertThat(Files.readString(folder.resolve("things.md"))).contains("| too dark | ");
        assertThat(card("--corrupt-json=" + corrupt("--corrupt", "--corrupt-pictures=9")).code())
                .as("some of the same pictures")
                .isZero();
    }

    @Test
    void anEvaluationOfOtherPicturesIsRefused() throws Exception {
        Path corrupt = corrupt("--corrupt", "--split-seed=2");
        assertRefused(
                corrupt
                        + " is about other pictures (30) than these 30 of things test: measure both"
                        + " on the same",
                "--corrupt-json=" + corrupt);
    }

    @Test
    void anEvaluationOfAnotherModelIsRefused() throws Exception {
        Path corrupt = corrupt("--corrupt");
        String text = Files.readString(corrupt);
        double top1 = JsonParser.parseString(text).getAsJsonObject().get("top1").getAsDouble();
        Files.writeString(corrupt, text.replaceFirst("\"clean\":[0-9.]+", "\"clean\":0.99"));
        assertRefused(
                String.format(
                        Locale.ROOT,
                        "%s is about another model, %s: right about 99.00 %% of these pictures, this"
                                + " one about %.2f %%",
                        corrupt,
                        model,
                        100 * top1),
                "--corrupt-json=" + corrupt);
    }

    @Test
    void whatIsNoEvaluationIsRefused() throws Exception {
        for (Path wrong : List.of(notes, corrupt(), folder)) {
            assertRefused(
                    wrong
                            + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                            + " prints",
                    "--corrupt-json=" + wrong);
        }
    }

    @Test
    void whatDoesNotGoWithTheModelIsRefused() throws Exception {
        Path other = Path.of("../../app/models/shapes.tflite");
        assertRefused(
                other + " is another model, shapes: --float names the same one in float32",
                "--float=" + other);
        assertRefused("--temperature must be in 0.05 to 20", "--temperature=-1");
        Path nowhere = folder.resolve("no/where.md");
        assertRefused(
                nowhere + " cannot be written: there is no folder " + nowhere.getParent(),
                "--out=" + nowhere);
        assertRefused(folder + " is a folder: name a file to write", "--out=" + folder);
    }

    /** Times are those of this machine: within thirty times of what evaluate takes. */
    @Test
    void runTemperatureAndFloatFileAreToldFromOutside() throws Exception {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("run.json"), "{\"plan\":{\"seed\":77,\"epochs\":13}}");
        Path same = Files.copy(model, folder.resolve("same.tflite"));
        Cli written = card("--run=" + run, "--temperature=1.25", "--float=" + same);
        assertThat(written.code()).as(String.join("\n", written.err())).isZero();
        ModelReport report = report();
        assertThat(report.recipe().orElseThrow().seed()).contains(77L);
        assertThat(report.recipe().orElseThrow().epochs()).contains(13);
        assertThat(report.calibration().orElseThrow().temperature()).contains(1.25);
        double usual = json(evaluate()).get("medianMicroseconds").getAsDouble() / 1e3;
        assertThat(report.latency())
                .hasSize(2)
                .allSatisfy(
                        latency ->
                                assertThat(latency.milliseconds())
                                        .isBetween(usual / 30, usual * 30));
    }

    /** Half of 60 pictures are tested on, a fifth of the rest is held back. */
    @Test
    void thePicturesOfEachKindAreCounted() throws Exception {
        assertThat(card("--calibration-share=0.2").code()).isZero();
        DataSource source = report().data().orElseThrow();
        assertThat(source.name()).isEqualTo("Things");
        assertThat(source.training()).contains(24);
        assertThat(source.calibration()).contains(6);
        assertThat(source.test()).contains(30);
        assertThat(card().code()).isZero();
        assertThat(report().data().orElseThrow().calibration()).isEmpty();
    }
}
