package dev.layerlens.tools.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.TestResult;
import dev.layerlens.card.report.Threshold;
import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.PictureSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/**
 * Plain pictures for a model that says which colour there is most of: strong ones, of which it is
 * sure in 79 %, and weak ones, in 58 %. The data set counts its classes in another order.
 */
class FindingsTest {
    private static final int SIDE = 4;
    private static final int STRONG = 200;
    private static final int WEAK = 100;
    private static final int RED = 0;
    private static final int GREEN = 1;
    private static final int BLUE = 2;
    private static final List<Label> LABELS =
            List.of(Label.of("red"), Label.of("green"), Label.of("blue"), Label.of("unknown"));

    /** What each picture is called, what it shows, and how strongly. */
    private static final int[][] PICTURES = {
        {RED, RED, STRONG},
        {RED, RED, STRONG},
        {RED, RED, STRONG},
        {RED, RED, WEAK},
        {RED, BLUE, STRONG},
        {RED, BLUE, WEAK},
        {GREEN, GREEN, STRONG},
        {GREEN, GREEN, STRONG},
        {GREEN, BLUE, WEAK},
        {BLUE, BLUE, WEAK},
        {BLUE, BLUE, WEAK},
        {BLUE, GREEN, WEAK},
        {BLUE, GREEN, WEAK},
        {BLUE, GREEN, WEAK}
    };

    private static Findings findings;

    @BeforeAll
    static void ask(@TempDir Path folder) throws Exception {
        byte[] pixels = new byte[PICTURES.length * SIDE * SIDE * 3];
        int[] answers = new int[PICTURES.length];
        for (int i = 0; i < PICTURES.length; i++) {
            // blue, red, green
            answers[i] = (PICTURES[i][0] + 1) % 3;
            for (int k = 0; k < SIDE * SIDE; k++) {
                pixels[(i * SIDE * SIDE + k) * 3 + PICTURES[i][1]] = (byte) PICTURES[i][2];
            }
        }
        List<Label> labels = List.of(Label.of("blue"), Label.of("red"), Label.of("green"));
        PictureSet set = new PictureSet("plain", labels, SIDE, pixels, answers);
        List<Integer> classes = List.of(BLUE, RED, GREEN);
        byte[] model = ColourModel.of(TensorType.UINT8, 0.01f, 0, true);
        Path file = Files.write(folder.resolve("colours.tflite"), model);
        try (ModelThreads models = ModelThreads.open(file, 1, Reading.OF_THE_FILE)) {
            findings = new Findings(Answers.of(models, set, classes, done -> {}), LABELS, classes);
        }
    }

    @Test
    void itIsRightAboutEightOfFourteen() {
        assertThat(findings.accuracy()).isEqualTo(new TestResult("plain", 14, 0.571429, 1));
    }

    @Test
    void everyClassHasItsRecallAndItsPrecision() {
        assertThat(findings.classes())
                .containsExactly(
                        report(RED, 6, 0.666667, 1), // 4 of 6; never said of others
                        report(GREEN, 3, 0.666667, 0.4), // 2 of 3; said 5 times
                        report(BLUE, 5, 0.4, 0.4), // 2 of 5; said 5 times
                        new ClassReport(
                                LABELS.get(3),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private static ClassReport report(int index, int pictures, double recall, double precision) {
        return new ClassReport(
                LABELS.get(index),
                Optional.of(pictures),
                Optional.of(recall),
                Optional.of(precision));
    }

    @Test
    void mistakesAreCountedTheMostFrequentFirst() {
        assertThat(findings.mixUps(9))
                .containsExactly(
                        new MixUp(BLUE, GREEN, 3),
                        new MixUp(RED, BLUE, 2),
                        new MixUp(GREEN, BLUE, 1));
        assertThat(findings.mixUps(1)).containsExactly(new MixUp(BLUE, GREEN, 3));
    }

    /** Six of fourteen are strong, five of these right. */
    @Test
    void aThresholdShowsTheStrongOnes() {
        assertThat(findings.threshold(0.7))
                .isEqualTo(new Threshold(0.7, 0.428571, Optional.of(0.833333)));
        assertThat(findings.threshold(0.9)).isEqualTo(new Threshold(0.9, 0, Optional.empty()));
    }

    /** Five of six at 79 %, three of eight at 58 %: 4.6 and 20.1 points apart; bytes round. */
    @Test
    void theCalibrationErrorIsThatOfBothIntervals() {
        double strong = Math.exp(2) / (Math.exp(2) + 2);
        double weak = Math.exp(1) / (Math.exp(1) + 2);
        double error = (Math.abs(5 - 6 * strong) + Math.abs(3 - 8 * weak)) / 14;
        assertThat(findings.calibration(Optional.of(1.5)).error())
                .isCloseTo(error, org.assertj.core.api.Assertions.within(0.003));
        assertThat(findings.calibration(Optional.of(1.5)).temperature()).contains(1.5);
    }

    @Test
    void sharesHaveFourDecimalsAndWhatIsNotAllStaysBelow() {
        assertThat(Findings.rounded(0.12345678)).isEqualTo(0.123457);
        assertThat(Findings.rounded(0.9999999)).isEqualTo(0.999999);
        assertThat(Findings.rounded(1)).isEqualTo(1);
    }
}
