package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptionTest {
    private static final int SIDE = 128;

    /** Coloured slopes, with or without a chequered part. */
    private static byte[] scene(int side, boolean chequered) {
        byte[] scene = new byte[side * side * 3];
        for (int i = 0; i < side * side; i++) {
            int x = i % side;
            int y = i / side;
            boolean bright = chequered && (x * 16 / side + y * 16 / side) % 2 == 0 && x > side / 2;
            scene[3 * i] = (byte) (bright ? 220 : 30 + 120 * x / side);
            scene[3 * i + 1] = (byte) (bright ? 200 : 40 + 100 * y / side);
            scene[3 * i + 2] = (byte) (bright ? 90 : 120);
        }
        return scene;
    }

    private static byte[] grey(int value) {
        byte[] grey = new byte[SIDE * SIDE * 3];
        Arrays.fill(grey, (byte) value);
        return grey;
    }

    private static byte[] done(Variation variation, byte[] picture, int side, long seed) {
        byte[] to = new byte[picture.length];
        variation.apply(picture, to, side, new SplittableRandom(seed));
        return to;
    }

    private static double distance(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    @ParameterizedTest
    @EnumSource(Corruption.class)
    void eachStrengthIsFurtherFromThePicture(Corruption corruption) {
        // chequers that move come to lie on each other again
        boolean moves = corruption == Corruption.ROTATION || corruption == Corruption.SCALE;
        byte[] scene = scene(SIDE, !moves);
        double last = 0.5;
        for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
            double mean = 0;
            for (long seed = 0; seed < 8; seed++) {
                byte[] to = done(corruption.at(strength), scene, SIDE, seed);
                mean += distance(to, scene) / 8;
            }
            assertThat(mean).as("%s %d", corruption, strength).isGreaterThan(last * 1.15);
            last = mean;
        }
    }

    /** The source stays, every byte is written, the seed decides; on any side. */
    @ParameterizedTest
    @EnumSource(Corruption.class)
    void eachWorksOnAnySide(Corruption corruption) {
        for (int side : new int[] {1, 2, 3, 5, 33, 96}) {
            for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
                byte[] picture = new byte[side * side * 3];
                new Random(side).nextBytes(picture);
                byte[] before = picture.clone();
                byte[] to = new byte[picture.length];
                Arrays.fill(to, (byte) 255);
                corruption.at(strength).apply(picture, to, side, new SplittableRandom(7));
                assertThat(picture).isEqualTo(before);
                assertThat(to).isEqualTo(done(corruption.at(strength), picture, side, 7));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Corruption.class)
    void whatOnlyMovesLightAboutLeavesAGreyPictureAsItIs(Corruption corruption) {
        boolean changes =
                switch (corruption) {
                    case DARK, BRIGHT, COLOUR_CAST, NOISE -> true;
                    default -> false;
                };
        byte[] to = done(corruption.at(3), grey(128), SIDE, 1);
        assertThat(Arrays.equals(to, grey(128))).isEqualTo(!changes);
    }

    /** Variances of a square and of what spreads it add up; a disc's is a quarter of r squared. */
    @Test
    void pointsBecomeDiscsAndLines() {
        double square = (20 * 20 - 1) / 12.0;
        double between = 1 / 6.0;
        double radius = 0.045 * SIDE;
        double length = 0.14 * SIDE;
        byte[] disc = done(Corruption.DEFOCUS.at(3), square(), SIDE, 1);
        double ofDisc = 2 * (square + radius * radius / 4 + between);
        assertThat(spread(disc)).isCloseTo(ofDisc, within(0.01 * ofDisc));
        for (long seed = 0; seed < 5; seed++) {
            byte[] line = done(Corruption.MOTION.at(3), square(), SIDE, seed);
            double ofLine = 2 * (square + between) + length * length / 12;
            assertThat(spread(line)).isCloseTo(ofLine, within(0.01 * ofLine));
            byte[] shaken = done(Corruption.SHAKE.at(3), square(), SIDE, seed);
            assertThat(spread(shaken)).isBetween(2 * square + 1, ofDisc + 20);
        }
    }

    /** White, 20 x 20, in the middle of black. */
    private static byte[] square() {
        byte[] square = new byte[SIDE * SIDE * 3];
        for (int y = 54; y < 74; y++) {
            Arrays.fill(square, (y * SIDE + 54) * 3, (y * SIDE + 74) * 3, (byte) 255);
        }
        return square;
    }

    /** Mean squared distance of the light from the picture's middle. */
    private static double spread(byte[] picture) {
        double light = 0;
        double sum = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            int row = i / SIDE;
            double x = i % SIDE - (SIDE - 1) / 2.0;
            double y = row - (SIDE - 1) / 2.0;
            light += picture[3 * i] & 255;
            sum += (picture[3 * i] & 255) * (x * x + y * y);
        }
        return sum / light;
    }

    /** 188 is half of white's light in sRGB, 137 a quarter, 99 a little less than an eighth. */
    @Test
    void stopsHalveAndDoubleLight() {
        assertThat(done(Corruption.DARK.at(1), grey(188), SIDE, 1)[0]).isEqualTo((byte) 137);
        assertThat(done(Corruption.DARK.at(3), grey(255), SIDE, 1)[0]).isEqualTo((byte) 99);
        assertThat(done(Corruption.BRIGHT.at(3), grey(99), SIDE, 1)[0]).isEqualTo((byte) 187);
        assertThat(done(Corruption.BRIGHT.at(3), grey(200), SIDE, 1)[0]).isEqualTo((byte) 255);
    }

    @Test
    void noiseHasTheDeviationAskedForAndNoMean() {
        byte[] to = done(Corruption.NOISE.at(2), grey(128), SIDE, 1);
        double mean = 0;
        double square = 0;
        for (byte value : to) {
            mean += ((value & 255) - 128.0) / to.length;
            square += Math.pow((value & 255) - 128.0, 2) / to.length;
        }
        assertThat(mean).isCloseTo(0, within(0.5));
        assertThat(Math.sqrt(square)).isCloseTo(0.08 * 255, within(0.4));
    }

    @Test
    void aCastIsWarmOrColdAndLeavesGreen() {
        boolean warm = false;
        boolean cold = false;
        for (long seed = 0; seed < 20; seed++) {
            byte[] to = done(Corruption.COLOUR_CAST.at(2), grey(120), SIDE, seed);
            assertThat(to[1]).isEqualTo((byte) 120);
            warm |= (to[0] & 255) > 125 && (to[2] & 255) < 115;
            cold |= (to[0] & 255) < 115 && (to[2] & 255) > 125;
        }
        assertThat(warm && cold).isTrue();
    }

    /** Measured models are compared by these: another amount makes other figures. */
    @Test
    void theStrengthsAreThose() {
        assertStrengths(
                Corruption.DEFOCUS, new Defocus(0.015), new Defocus(0.027), new Defocus(0.045));
        assertStrengths(
                Corruption.MOTION,
                new MotionBlur(0.05),
                new MotionBlur(0.09),
                new MotionBlur(0.14));
        assertStrengths(Corruption.SHAKE, new Shake(0.02), new Shake(0.035), new Shake(0.055));
        assertStrengths(
                Corruption.NOISE,
                new SensorNoise(0.04),
                new SensorNoise(0.08),
                new SensorNoise(0.14));
        assertStrengths(Corruption.DARK, new Exposure(-1), new Exposure(-2), new Exposure(-3));
        assertStrengths(Corruption.BRIGHT, new Exposure(0.7), new Exposure(1.3), new Exposure(2));
        assertStrengths(
                Corruption.COLOUR_CAST,
                new ColourCast(0.25),
                new ColourCast(0.5),
                new ColourCast(0.85));
        assertStrengths(Corruption.JPEG, new JpegLoss(0.3), new JpegLoss(0.15), new JpegLoss(0.06));
        assertStrengths(Corruption.ROTATION, new Tilt(10), new Tilt(20), new Tilt(35));
        assertStrengths(Corruption.SCALE, new Zoom(1.2), new Zoom(1.45), new Zoom(1.8));
    }

    private static void assertStrengths(Corruption corruption, Variation... strengths) {
        for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
            assertThat(corruption.at(strength)).isEqualTo(strengths[strength - 1]);
        }
    }

    @Test
    void strengthsBetweenAreBetween() {
        assertThat(Corruption.NOISE.at(0.5)).isEqualTo(new SensorNoise(0.02));
        assertThat(Corruption.ROTATION.at(1.5)).isEqualTo(new Tilt(15));
        assertThat(Corruption.DARK.at(2.25)).isEqualTo(new Exposure(-2.25));
        assertThat(Corruption.SCALE.at(0.25)).isEqualTo(new Zoom(1.05));
        assertThat(Corruption.JPEG.at(0.5)).isEqualTo(new JpegLoss(0.65));
    }

    @Test
    void thereAreStrengthsUpToThree() {
        for (double strength : new double[] {0, -1, 3.01, Double.NaN}) {
            assertThatThrownBy(() -> Corruption.JPEG.at(strength))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a corruption's strength is above 0 and at most 3");
        }
    }
}
