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
                        new ColourJitter(0),
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

    /** All of any plan: nothing is left unwritten, the seed decides, the side may be any. */
    @Test
    void anyPlanWorksOnAnySide() {
        Random random = new Random(4);
        for (int side : new int[] {1, 2, 3, 5, 28, 33, 128}) {
            for (int i = 0; i < 10; i++) {
                AugmentationPlan plan =
                        new AugmentationPlan(
                                random.nextBoolean(),
                                random.nextInt(2 * side),
                                random.nextDouble(),
                                random.nextInt(181),
                                random.nextDouble() * 0.99,
                                random.nextDouble(),
                                random.nextInt(2 * side),
                                0,
                                random.nextInt(4),
                                random.nextInt(11));
                Augmentation augmentation = new Augmentation(plan, true, COLOURS);
                byte[] once = new byte[side * side * 3 + 10];
                byte[] again = new byte[side * side * 3 + 10];
                augmentation.apply(noise(side), side, once, 5, new SplittableRandom(i));
                augmentation.apply(noise(side), side, again, 5, new SplittableRandom(i));
                assertThat(again).as("%s at %d", plan, side).isEqualTo(once);
                assertThat(Arrays.copyOf(once, 5)).containsOnly(0);
                assertThat(Arrays.copyOfRange(once, once.length - 5, once.length)).containsOnly(0);
            }
        }
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

    /** A ramp from left to right: a crop of it spans less, and still rises evenly. */
    @Test
    void aCropIsEnlargedToTheWholeSide() {
        byte[] ramp = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (byte) (i / 3 % SIDE * 8);
        }
        for (long seed = 0; seed < 20; seed++) {
            byte[] crop = varied(new ResizedCrop(0.25), ramp, SIDE, seed);
            int span = (crop[(SIDE - 1) * 3] & 255) - (crop[0] & 255);
            assertThat(span).isBetween(80, 249);
            assertThat((crop[(SIDE / 2) * 3] & 255) - (crop[0] & 255))
                    .isCloseTo(span / 2, within(9));
        }
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
