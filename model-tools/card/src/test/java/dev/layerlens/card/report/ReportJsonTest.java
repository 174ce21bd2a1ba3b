package dev.layerlens.card.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.Precision;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
    private static final Sentence DESCRIPTION =
            new Sentence("Tells \"cats\" & <dogs> apart.", "고양이와 개를 구별합니다.");
    private static final Make MAKE =
            new Make("resnet8", 32, 64, 3, 77_912, 12_500_000_000L, Precision.INT8, 126_290);
    private static final ModelReport FULL =
            new ModelReport(
                    "pets",
                    DESCRIPTION,
                    "Apache-2.0",
                    MAKE,
                    List.of(
                            new ClassReport(
                                    new Label("cat", "고양이"),
                                    Optional.of(50),
                                    Optional.of(0.9),
                                    Optional.of(0.95)),
                            new ClassReport(
                                    new Label("dog", "개"),
                                    Optional.of(40),
                                    Optional.of(0.975),
                                    Optional.empty())),
                    Optional.of(
                            new DataSource(
                                    "Pets",
                                    Optional.of("a shelter"),
                                    Optional.of(new Sentence("Free", "자유")),
                                    Optional.of(900),
                                    Optional.of(60),
                                    Optional.of(90))),
                    Optional.of(new TestResult("Pets test", 90, 0.9333, 1)),
                    List.of(new MixUp(0, 1, 5), new MixUp(1, 0, 1)),
                    Optional.of(new Calibration(0.021, Optional.of(1.3))),
                    Optional.of(new Threshold(0.55, 0.8, Optional.of(0.97))),
                    Optional.of(
                            new Robustness(
                                    0.93,
                                    0.3,
                                    List.of(
                                            new Robustness.Spoilt(
                                                    new Sentence("noise", "잡음"),
                                                    List.of(0.9, 0.8, 0.5))))),
                    List.of(
                            new Latency(
                                    Precision.FLOAT32, 0.41, new Sentence("one thread", "스레드 하나"))),
                    List.of(new Sentence("No birds.", "새는 모릅니다.")),
                    Optional.of(
                            new Recipe(
                                    Optional.of("recipes/pets.conf"),
                                    Optional.of(7L),
                                    Optional.of(20),
                                    Optional.of("sha256:0123"))));
    private static final ModelReport BARE =
            new ModelReport(
                    "pets",
                    DESCRIPTION,
                    "none",
                    MAKE,
                    List.of(
                            new ClassReport(
                                    Label.of("cat"),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty());

    @Test
    void aReportIsReadAsItWasWritten() throws MalformedCardException {
        assertThat(ReportJson.read(ReportJson.write(FULL))).isEqualTo(FULL);
    }

    @Test
    void whatNobodyMeasuredIsAbsentNotZero() throws MalformedCardException {
        String text = ReportJson.write(BARE);
        assertThat(JsonParser.parseString(text).getAsJsonObject().keySet())
                .containsExactlyInAnyOrder(
                        "name", "description", "licence", "make", "classes", "limits");
        assertThat(text).doesNotContain("recall", "pictures");
        assertThat(ReportJson.read(text)).isEqualTo(BARE);
    }

    @Test
    void textThatIsNoReportIsRefused() {
        String report = ReportJson.write(FULL);
        for (String text :
                List.of(
                        "",
                        "{}",
                        "[]",
                        report.substring(1),
                        report.replace("INT8", "INT7"),
                        report.replace("\"said\":1", "\"said\":2"))) {
            assertThatThrownBy(() -> ReportJson.read(text))
                    .isInstanceOf(MalformedCardException.class)
                    .hasMessageStartingWith("model-card.json is not a model card");
        }
    }

    @Test
    void bytesThatAreNoModelAreRefused() {
        assertThatThrownBy(() -> ReportJson.in(ByteBuffer.allocate(100)))
                .isInstanceOf(MalformedCardException.class);
    }

    @Test
    void classesComeByHowOftenTheyWereRecognized() {
        assertThat(FULL.byRecall())
                .extracting(c -> c.label().english())
                .containsExactly("dog", "cat");
        assertThat(BARE.byRecall()).isEmpty();
    }

    @Test
    void sentencesFollowTheReader() {
        assertThat(DESCRIPTION.in(Locale.KOREA)).isEqualTo("고양이와 개를 구별합니다.");
        assertThat(DESCRIPTION.in(Locale.GERMANY)).startsWith("Tells");
    }
}
