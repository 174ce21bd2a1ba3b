package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.ReportJson;
import dev.layerlens.tools.ColourModel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.TensorType;

/** What a card says of what is measured for it. */
class CardCommandTest extends CardedModel {

    @Test
    void theFileCarriesWhatEvaluateMeasures() throws Exception {
        JsonObject evaluated = json(evaluate());
        Cli printed = card();
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        ModelReport report = report();
        assertThat(ReportJson.read(printed.out().get(0))).isEqualTo(report);
        assertThat(report.accuracy().orElseThrow().pictures()).isEqualTo(2 * TESTED);
        assertThat(report.accuracy().orElseThrow().top1())
                .isCloseTo(evaluated.get("top1").getAsDouble(), within(5e-5));
        assertThat(report.calibration().orElseThrow().error())
                .isCloseTo(evaluated.get("calibrationError").getAsDouble(), within(5e-5));
        // the data's classes are cup and key; evaluate's last column is for other names
        JsonArray confusion = evaluated.getAsJsonArray("confusion");
        int cups = confusion.get(0).getAsJsonArray().get(0).getAsInt();
        assertThat(report.classes().get(2).recall().orElseThrow())
                .isCloseTo((double) cups / TESTED, within(5e-5));
        assertThat(report.classes().get(1).recall()).isEmpty();
        int mistakes = report.mixUps().stream().mapToInt(MixUp::count).sum();
        assertThat(mistakes)
                .isPositive()
                .isEqualTo(Math.round(2 * TESTED * (1 - evaluated.get("top1").getAsDouble())));
    }

    @Test
    void theCardSaysHowTheModelIsBuiltAndWhatAPersonWroteDown() throws Exception {
        card();
        ModelReport report = report();
        assertThat(report.make().bytes()).isEqualTo(Files.size(model));
        assertThat(report.make().precision()).isEqualTo(Precision.FLOAT32);
        assertThat(report.label(0)).isEqualTo(new Label("key", "열쇠"));
        assertThat(report.threshold().orElseThrow().probability()).isEqualTo(0.4);
        assertThat(report.latency())
                .singleElement()
                .satisfies(latency -> assertThat(latency.milliseconds()).isPositive());
        assertThat(report.robustness()).isEmpty();
        assertThat(report.limits()).extracting("korean").containsExactly("새는 모릅니다.");
        assertThat(report.recipe().orElseThrow().path()).contains("things.conf");
        assertThat(report.recipe().orElseThrow().epochs()).isEmpty();
        assertThat(Files.readString(folder.resolve("things.md")))
                .startsWith("# things\n\nThings on a table.\n")
                .contains("| cup | ", "- No birds.", "책상 위의 물건.", "below 40.0 %")
                .doesNotContain("Bad pictures", "epochs");
    }

    @Test
    void classesArePredictedInTheLanguagesOfTheFile() {
        String picture = folder.resolve("things/cup/0.png").toString();
        Cli korean =
                Cli.run(
                        "predict",
                        model.toString(),
                        "--threshold=0",
                        "--language=ko",
                        "--top=3",
                        picture);
        assertThat(String.join("\n", korean.out())).contains("열쇠", "컵", "lamp");
        Cli english =
                Cli.run("predict", model.toString(), "--threshold=0", "--language=en", picture);
        assertThat(String.join("\n", english.out())).contains("key", "cup").doesNotContain("컵");
        Cli refused = Cli.run("predict", model.toString(), "--language=fr", picture);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .last()
                .asString()
                .contains("does not name its classes in the language fr");
    }

    @Test
    void theSecondTimeOnlyTimesDiffer() throws Exception {
        card();
        ModelReport first = report();
        card("--threads=2");
        ModelReport second = report();
        assertThat(second.classes()).isEqualTo(first.classes());
        assertThat(second.calibration()).isEqualTo(first.calibration());
        assertThat(ReportJson.write(second).replaceAll("\"(milliseconds|bytes)\":[0-9.]*", ""))
                .isEqualTo(
                        ReportJson.write(first).replaceAll("\"(milliseconds|bytes)\":[0-9.]*", ""));
    }

    @Test
    void theThresholdOfAFileIsTheOneInItsMetadata() throws Exception {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(model));
        assertThat(ModelFile.threshold(file)).contains(0.4f);
        assertThat(
                        ModelFile.threshold(
                                ByteBuffer.wrap(ColourModel.of(TensorType.FLOAT32, 0, 0, true))))
                .isEmpty();
    }

    @Test
    void mistakesLeaveTheFileAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(model);
        Files.writeString(notes, "limit.1.en = No birds.");
        Cli refused = card();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().asString().contains("add limit.1.ko");
        Path foreign =
                Files.write(
                        folder.resolve("foreign.tflite"),
                        ColourModel.of(TensorType.UINT8, 0.01f, 0, true));
        refused = Cli.run("card", foreign.toString(), "--data=" + data);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().asString().contains("carries no layers.json");
        assertThat(Files.readAllBytes(model)).isEqualTo(before);
        assertThat(folder.resolve("things.md")).doesNotExist();
    }
}
