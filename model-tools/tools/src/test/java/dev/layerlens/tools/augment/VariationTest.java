package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationTest {
    private static final int SIDE = 32;
    private static final List<Double> COLOURS =
            List.of(0.06, 0.05, 0.04, 0.05, 0.06, 0.05, 0.04, 0.05, 0.07);

    private static byte[] noise(int side) {
        byte[] picture = new byte[side * side * 3];
        new Random(side).nextBytes(picture);
        return picture;
    }

    private static byte[] varied(Variation variation, byte[] picture, int side, long seed) {
        byte[] to = new byte[picture.length];
        Arrays.fill(to, (byte) 77);
        variation.apply(picture, to, side, new SplittableRandom(seed));
        return to;
    }

    /** Strengths of nothing leave every byte as it is. */
    @Test
    void nothingOfEachIsThePictureItself() {
        byte[] picture = noise(SIDE);
        List<Variation> nothings =
                List.of(
                        new ResizedCrop(1),
                        new Rotation(0),
                        new Shift(0, false),
                        new ColourJitter(0, 0),
                        new PcaColour(COLOURS, 0),
                        new Cutout(0),
                        new RandAugment(0, 9));
        for (Variation nothing : nothings) {
            assertThat(varied(nothing, picture, SIDE, 1)).as("%s", nothing).isEqualTo(picture);
        }
    }

    @ParameterizedTest
    @EnumSource(RandAugment.Operation.class)
    void operationsOfNoStrengthChangeNothingButTones(RandAugment.Operation operation) {
        byte[] picture = noise(SIDE);
        byte[] to = new byte[picture.length];
        RandAugment.apply(operation, 0, picture, to, SIDE);
        boolean free =
                operation == RandAugment.Operation.EQUALIZE
                        || operation == RandAugment.Operation.AUTO_CONTRAST;
        if (!free) {
            assertThat(to).isEqualTo(picture);
        }
        RandAugment.apply(operation, 0.9, picture, to, SIDE);
        boolean always =
                operation == RandAugment.Operation.IDENTITY
                        || operation == RandAugment.Operation.AUTO_CONTRAST;
        assertThat(Arrays.equals(to, picture)).isEqualTo(always);
    }

    /** One bright pixel, a quarter turn: it moves where a turn takes it. */
    @Test
    void aQuarterTurnMovesTheCornerToTheNext() {
        byte[] picture = new byte[SIDE * SIDE * 3];
        Arrays.fill(picture, 0, 3, (byte) 200);
        byte[] to = new byte[picture.length];
        Rotation.turn(90, SIDE).apply(picture, to, SIDE);
        int lowerLeft = (SIDE - 1) * SIDE * 3;
        int upperRight = (SIDE - 1) * 3;
        assertThat((to[lowerLeft] & 255) + (to[upperRight] & 255)).isEqualTo(200);
        assertThat(to[0]).isZero();
    }

    /** Ramps to the right and downwards: their spans tell a crop's width and height. */
    @Test
    void cropsHaveTheAreaAndAspectOfSzegedy() {
        int side = 128;
        byte[] ramps = new byte[side * side * 3];
        for (int i = 0; i < ramps.length; i += 3) {
            ramps[i] = (byte) (i / 3 % side * 2);
            ramps[i + 1] = (byte) (i / 3 / side * 2);
        }
        double least = 1;
        for (double smallest : new double[] {0.08, 0.35, 0.9}) {
            for (long seed = 0; seed < 200; seed++) {
                byte[] crop = varied(new ResizedCrop(smallest), ramps, side, seed);
                double width = span(crop, 0, (side - 1) * 3) / 2 / (side - 1);
                double height = span(crop, 1, (side - 1) * side * 3 + 1) / 2 / (side - 1);
                assertThat(width * height).isBetween(smallest - 0.02, 1.0);
                assertThat(width / height).isBetween(0.75 - 0.03, 4.0 / 3 + 0.04);
                least = Math.min(least, width * height);
            }
        }
        assertThat(least).as("the range is used").isCloseTo(0.08, within(0.03));
    }

    private static double span(byte[] picture, int from, int to) {
        return (picture[to] & 255) - (picture[from] & 255);
    }

    /** A third of a turn: nearly red to green to blue; brightness and greys stay as they are. */
    @Test
    void turnedHuesKeepTheirBrightness() {
        byte[] picture = {(byte) 150, 110, 100, 90, 90, 90};
        for (double degrees : new double[] {-180, -90, -30, 0, 45, 120}) {
            byte[] to = new byte[picture.length];
            Tones.hue(picture, to, degrees);
            assertThat(Tones.luma(to, 0)).isCloseTo(Tones.luma(picture, 0), within(0.5));
            assertThat(Arrays.copyOfRange(to, 3, 6)).containsOnly(90);
            byte[] back = new byte[picture.length];
            Tones.hue(to, back, -degrees);
            for (int i = 0; i < back.length; i++) {
                assertThat(back[i] & 255).isCloseTo(picture[i] & 255, within(2));
            }
        }
        byte[] green = new byte[picture.length];
        Tones.hue(picture, green, 120);
        assertThat(green[1] & 255).isGreaterThan(green[0] & 255).isGreaterThan(green[2] & 255);
    }

    /** Krizhevsky 2012: the noise's covariance is that of the colours, squared, times 0.01. */
    @Test
    void colourNoiseHasTheSquareOfTheColoursCovariance() {
        byte[] grey = new byte[3];
        Arrays.fill(grey, (byte) 128);
        double[] products = new double[9];
        int count = 20_000;
        for (int seed = 0; seed < count; seed++) {
            byte[] to = varied(new PcaColour(COLOURS, 1), grey, 1, seed);
            for (int i = 0; i < 9; i++) {
                double a = ((to[i / 3] & 255) - 128) / 255.0;
                double b = ((to[i % 3] & 255) - 128) / 255.0;
                products[i] += a * b / count;
            }
        }
        for (int i = 0; i < 9; i++) {
            double expected = 0;
            for (int k = 0; k < 3; k++) {
                expected += COLOURS.get(i / 3 * 3 + k) * COLOURS.get(k * 3 + i % 3);
            }
            assertThat(products[i]).isCloseTo(expected, within(0.05 * expected));
        }
    }

    @Test
    void aCutoutBlanksASquareAndNothingElse() {
        byte[] white = new byte[SIDE * SIDE * 3];
        Arrays.fill(white, (byte) 255);
        int most = 0;
        for (long seed = 0; seed < 50; seed++) {
            byte[] to = varied(new Cutout(8), white, SIDE, seed);
            int blanked = 0;
            for (byte value : to) {
                assertThat(value).isIn((byte) 255, (byte) 127);
                blanked += value == 127 ? 1 : 0;
            }
            most = Math.max(most, blanked / 3);
        }
        assertThat(most).isEqualTo(64);
    }

    @Test
    void equalizedPicturesUseAllTones() {
        byte[] dark = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < dark.length; i++) {
            dark[i] = (byte) (i / 3 % 16);
        }
        byte[] to = new byte[dark.length];
        RandAugment.apply(RandAugment.Operation.EQUALIZE, 1, dark, to, SIDE);
        assertThat(to).contains(0).contains((byte) 255);
        byte[] flat = new byte[dark.length];
        Arrays.fill(flat, (byte) 9);
        RandAugment.apply(RandAugment.Operation.EQUALIZE, 1, flat, to, SIDE);
        assertThat(to).containsOnly(9);
    }

    /** Beta(a, a), folded at one half: for a = 1 it is uniform, for small a near one. */
    @Test
    void sharesOfMixupAreBetaDistributed() {
        assertThat(meanShare(1)).isCloseTo(0.75, within(0.01));
        assertThat(meanShare(0.1)).isGreaterThan(0.93);
    }

    private static double meanShare(double alpha) {
        SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        for (int i = 0; i < 10_000; i++) {
            sum += Mixup.share(alpha, random);
        }
        return sum / 10_000;
    }

    @Test
    void aPlanThatAsksForNothingHasNoVariations() {
        List<Double> none = Collections.nCopies(9, 0.0);
        assertThat(new Augmentation(AugmentationPlan.NONE, true, none).variations()).isEmpty();
        assertThat(new Augmentation(AugmentationPlan.shifted(0), false, none).variations())
                .isEmpty();
    }
}
