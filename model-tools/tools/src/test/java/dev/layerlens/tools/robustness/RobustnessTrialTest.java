package dev.layerlens.tools.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.ModelThreads;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tensorflow.lite.schema.TensorType;

/**
 * A model that says which colour there is most of, and plain pictures of a little more red than
 * blue or the other way round: what must come out can be told by hand.
 */
class RobustnessTrialTest {
    private static final int PICTURES = 60;
    private static final int SIDE = 6;
    private static final int MORE = 210;
    private static final int LESS = 190;

    @TempDir private static Path folder;
    private static Path file;
    private static Robustness measured;

    @BeforeAll
    static void ask() throws Exception {
        byte[] model = ColourModel.of(TensorType.UINT8, 0.01f, 0, true);
        file = Files.write(folder.resolve("colours.tflite"), model);
        measured = measured(2, IntStream.range(0, PICTURES).boxed().toList());
    }

    private static PictureSet pictures() {
        return pictures("red", "blue");
    }

    private static PictureSet pictures(String even, String odd) {
        byte[] pixels = new byte[PICTURES * SIDE * SIDE * 3];
        int[] answers = new int[PICTURES];
        for (int i = 0; i < PICTURES * SIDE * SIDE; i++) {
            boolean red = i / (SIDE * SIDE) % 2 == 0;
            answers[i / (SIDE * SIDE)] = red ? 0 : 1;
            pixels[3 * i] = (byte) (red ? MORE : LESS);
            pixels[3 * i + 2] = (byte) (red ? LESS : MORE);
        }
        List<Label> labels = List.of(Label.of(even), Label.of(odd));
        return new PictureSet("plain", labels, SIDE, pixels, answers);
    }

    private static Robustness measured(int threads, List<Integer> chosen) throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (ModelThreads model = ModelThreads.open(file, threads, Reading.OF_THE_FILE)) {
            Robustness robustness =
                    RobustnessTrial.of(
                            model,
                            new TestSample(pictures(), chosen),
                            List.of(0, 2),
                            done::incrementAndGet);
            assertThat(done).hasValue(chosen.size());
            return robustness;
        }
    }

    private static List<Double> accuracy(Corruption corruption) {
        return measured.accuracy().get(corruption);
    }

    @Test
    void cleanPicturesAreAskedAboutAsWell() {
        assertThat(measured.pictures()).isEqualTo(PICTURES);
        assertThat(measured.clean()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Corruption.class,
            names = {"DEFOCUS", "MOTION", "SHAKE", "DARK", "JPEG", "ROTATION", "SCALE"})
    void whatLeavesPlainColoursInOrderLeavesAnswersRight(Corruption corruption) {
        assertThat(accuracy(corruption)).containsExactly(1.0, 1.0, 1.0);
    }

    /** 1.3 stops make both white: a tie, and red is the first of those. */
    @Test
    void tooMuchLightTakesTheDifferenceAway() {
        assertThat(accuracy(Corruption.BRIGHT)).containsExactly(1.0, 0.5, 0.5);
    }

    /** 210 has 0.32 stops more light than 190; half of the pictures get a cast the other way. */
    @Test
    void aCastOfHalfAStopTurnsAnswersAboutIfItGoesTheOtherWay() {
        List<Double> shares = accuracy(Corruption.COLOUR_CAST);
        assertThat(shares.get(0)).isEqualTo(1);
        assertThat(shares.get(1)).isBetween(0.25, 0.75).isEqualTo(shares.get(2));
    }

    /** Red pictures are lost to a cold cast only: not all of them get one. */
    @Test
    void everyPictureHasItsOwnDirections() throws Exception {
        List<Integer> red = IntStream.range(0, PICTURES / 2).map(i -> 2 * i).boxed().toList();
        assertThat(measured(1, red).accuracy().get(Corruption.COLOUR_CAST).get(2))
                .isBetween(0.2, 0.8);
    }

    @Test
    void threadsChangeNothing() throws Exception {
        assertThat(measured(1, IntStream.range(0, PICTURES).boxed().toList())).isEqualTo(measured);
    }

    /** The picture decides what happens to it, whichever others are asked about. */
    @Test
    void someOfThePicturesAreSpoiltAsAmongAll() throws Exception {
        double right = 0;
        for (int part = 0; part < 2; part++) {
            List<Integer> half = IntStream.range(part * 30, part * 30 + 30).boxed().toList();
            right += 30 * measured(1, half).accuracy().get(Corruption.NOISE).get(2);
        }
        assertThat(Math.round(right))
                .isEqualTo(Math.round(PICTURES * accuracy(Corruption.NOISE).get(2)));
    }

    @Test
    void samplesAreTheSameEveryTimeAndMarkedByTheirPictures() {
        TestSample some = TestSample.of(pictures(), 20);
        assertThat(some.size()).isEqualTo(20);
        assertThat(some.places()).isEqualTo(TestSample.of(pictures(), 20).places());
        assertThat(some.places().stream().filter(place -> place % 2 == 0)).hasSize(10);
        assertThat(TestSample.of(pictures(), 0).size()).isEqualTo(PICTURES);
        assertThat(some.mark())
                .isEqualTo(some.resized(9).mark())
                .isNotEqualTo(TestSample.of(pictures(), 22).mark())
                .isNotEqualTo(TestSample.of(pictures("red", "azure"), 20).mark());
    }
}
