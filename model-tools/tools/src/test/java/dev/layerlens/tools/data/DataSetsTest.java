package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Label;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetsTest {
    private static final List<Label> LABELS = List.of(Label.of("night"), Label.of("day"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shapess|no data set is called shapess: did you mean shapes?",
                "cifar-10:x|no data set is called cifar-10: did you mean cifar10?",
                "cifar10|cifar10 needs its folder: --data cifar10:PATH",
                "shapes:abc|shapes:abc names no seed: write shapes, or a number as in shapes:7",
                "shapes:|shapes: names no seed: write shapes, or a number as in shapes:7"
            })
    void whatCannotBeOpenedIsRefusedWithTheWayOut(String specification, String message) {
        assertThatThrownBy(() -> DataSets.open(specification))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    private static DataSet two(byte[] train, int... answers) {
        PictureSet night = new PictureSet("night", LABELS, 1, new byte[3], new int[1]);
        return new DataSet(new PictureSet("t", LABELS, 1, train, answers), night, false);
    }

    @Test
    void theNormalizerHoldsMeanAndDeviationOfTheTrainingPictures() {
        byte[] pixels = {0, 51, (byte) 255, (byte) 204, 51, (byte) 255};
        DataSet data = two(pixels, 0, 1);
        assertThat(data.normalizer().mean().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(data.normalizer().deviation().get(0)).isCloseTo(0.4, within(1e-12));
        assertThat(data.normalizer().mean().get(1)).isCloseTo(0.2, within(1e-12));
        assertThat(data.normalizer().mean().get(2)).isCloseTo(1, within(1e-12));
        assertThat(data.normalizer().deviation().get(2)).as("never zero").isEqualTo(1e-3);
    }

    @Test
    void theDigestTellsPixelsAndAnswersApart() {
        String digest = two(new byte[] {1, 2, 3, 4, 5, 6}, 0, 1).digest();
        assertThat(digest).matches("[0-9a-f]{64}");
        assertThat(two(new byte[] {1, 2, 3, 4, 5, 6}, 0, 1).digest()).isEqualTo(digest);
        assertThat(two(new byte[] {1, 2, 3, 4, 5, 7}, 0, 1).digest()).isNotEqualTo(digest);
        assertThat(two(new byte[] {1, 2, 3, 4, 5, 6}, 1, 1).digest()).isNotEqualTo(digest);
    }

    @Test
    void picturesAndAnswersThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> new PictureSet("p", LABELS, 2, new byte[11], new int[1]))
                .hasMessage("pixels and answers do not fit together");
        assertThatThrownBy(() -> new PictureSet("p", LABELS, 1, new byte[3], new int[] {2}))
                .hasMessage("class 2 of 2 in p");
    }

    @Test
    void aPictureIsReadAsFloatsOf0To255() {
        byte[] pixels = {0, 0, 0, (byte) 255, (byte) 128, 1};
        PictureSet set = new PictureSet("p", LABELS, 1, pixels, new int[] {0, 1});
        assertThat(set.picture(1)).containsExactly(255, 128, 1);
    }

    /** Two pictures of one pixel: what is left of them after their mean is the same either way. */
    @Test
    void theMeanImageIsTheMeanOfEveryPixel() {
        DataSet data = two(new byte[] {10, 20, 30, 30, 20, 70}, 0, 1);
        assertThat(data.meanImage().mean().get(2)).isCloseTo(50 / 255.0, within(1e-9));
        assertThat(data.meanImage().deviation().get(0)).isCloseTo(10 / 255.0, within(1e-9));
        assertThat(data.meanImage().deviation().get(1)).isEqualTo(1e-3);
        assertThat(data.meanImage().deviation().get(2)).isCloseTo(20 / 255.0, within(1e-9));
        assertThat(data.covariance().get(2)).isCloseTo(200 / 255.0 / 255.0, within(1e-9));
    }
}
