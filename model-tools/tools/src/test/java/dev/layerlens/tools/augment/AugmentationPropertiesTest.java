package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any plan on pictures of any size. */
class AugmentationPropertiesTest {
    private static final List<Double> COLOURS =
            List.of(0.06, 0.05, 0.04, 0.05, 0.06, 0.05, 0.04, 0.05, 0.07);
    private static final int MARGIN = 5;

    @Provide
    Arbitrary<Integer> sides() {
        return Arbitraries.of(1, 2, 3, 5, 28, 32, 33, 128);
    }

    @Provide
    Arbitrary<AugmentationPlan> plans() {
        Arbitrary<Boolean> flip = Arbitraries.of(true, false);
        Arbitrary<Integer> pixels = Arbitraries.integers().between(0, 140);
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1);
        Arbitrary<Double> degrees = Arbitraries.doubles().between(0, 180);
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 3);
        Arbitrary<Integer> ten = Arbitraries.integers().between(0, 10);
        return Combinators.combine(flip, pixels, share, degrees, share, share, pixels, few)
                .flatAs(
                        (mirrored, shift, crop, turn, jitter, noise, cutout, operations) ->
                                Combinators.combine(degrees, ten)
                                        .as(
                                                (hue, magnitude) ->
                                                        new AugmentationPlan(
                                                                mirrored,
                                                                shift,
                                                                crop,
                                                                turn,
                                                                jitter * 0.99,
                                                                hue,
                                                                noise,
                                                                cutout,
                                                                0,
                                                                operations,
                                                                magnitude,
                                                                crop)));
    }

    private static byte[] noise(int side, long seed) {
        byte[] picture = new byte[side * side * 3];
        new Random(seed).nextBytes(picture);
        return picture;
    }

    private static byte[] applied(AugmentationPlan plan, int side, long seed, int filling) {
        byte[] into = new byte[side * side * 3 + 2 * MARGIN];
        Arrays.fill(into, (byte) filling);
        new Augmentation(plan, true, COLOURS)
                .apply(noise(side, seed), side, into, MARGIN, new SplittableRandom(seed));
        return into;
    }

    /** Every byte of the picture is written, none around it, and the seed decides all of them. */
    @Property(tries = 300)
    void aSeedDecidesEveryByteAndNoneAroundIsTouched(
            @ForAll("plans") AugmentationPlan plan, @ForAll("sides") int side, @ForAll long seed) {
        byte[] once = applied(plan, side, seed, 1);
        byte[] again = applied(plan, side, seed, 2);
        int end = once.length - MARGIN;
        assertThat(Arrays.equals(once, MARGIN, end, again, MARGIN, end)).isTrue();
        assertThat(Arrays.copyOf(again, MARGIN)).containsOnly(2);
        assertThat(Arrays.copyOfRange(again, end, again.length)).containsOnly(2);
    }

    /** Each on its own: reads its source without changing it, and leaves nothing unwritten. */
    @Property(tries = 300)
    void aVariationReadsOnePictureAndWritesTheWholeOther(
            @ForAll("plans") AugmentationPlan plan, @ForAll("sides") int side, @ForAll long seed) {
        for (Variation variation : new Augmentation(plan, true, COLOURS).variations()) {
            byte[] from = noise(side, seed);
            byte[] once = new byte[from.length];
            byte[] again = new byte[from.length];
            Arrays.fill(again, (byte) 255);
            variation.apply(from, once, side, new SplittableRandom(seed));
            assertThat(Arrays.equals(from, noise(side, seed))).as("%s", variation).isTrue();
            variation.apply(from, again, side, new SplittableRandom(seed));
            assertThat(Arrays.equals(once, again)).as("%s", variation).isTrue();
        }
    }

    /** Blank pictures stay blank, whatever moves: nothing comes in from outside. */
    @Property(tries = 100)
    void movementsOfABlankPictureLeaveItBlank(
            @ForAll("sides") int side, @ForAll byte value, @ForAll long seed) {
        byte[] blank = new byte[side * side * 3];
        Arrays.fill(blank, value);
        List<Variation> movements =
                List.of(new ResizedCrop(0.1), new Rotation(180), new Shift(0, true));
        for (Variation movement : movements) {
            byte[] to = new byte[blank.length];
            movement.apply(blank, to, side, new SplittableRandom(seed));
            assertThat(Arrays.equals(to, blank)).as("%s", movement).isTrue();
        }
    }

    @Property(tries = 100)
    void aPictureMirroredTwiceIsThePictureItself(@ForAll("sides") int side, @ForAll long seed) {
        byte[] picture = noise(side, seed);
        byte[] once = new byte[picture.length];
        byte[] twice = new byte[picture.length];
        new Shift(0, true).apply(picture, once, side, new SplittableRandom(seed));
        new Shift(0, true).apply(once, twice, side, new SplittableRandom(seed));
        boolean mirrored = !Arrays.equals(once, picture);
        assertThat(Arrays.equals(twice, mirrored ? picture : once)).isTrue();
    }

    @Property(tries = 100)
    void aPlanOfNothingReturnsTheSameBytes(@ForAll("sides") int side, @ForAll long seed) {
        byte[] same = applied(AugmentationPlan.NONE, side, seed, 0);
        byte[] picture = noise(side, seed);
        assertThat(Arrays.equals(same, MARGIN, MARGIN + picture.length, picture, 0, picture.length))
                .isTrue();
    }

    /** Mixing keeps the sum of each pair, and a share of one changes nothing. */
    @Property(tries = 200)
    void mixedPairsKeepTheirSum(
            @ForAll("sides") int side, @ForAll long seed, @ForAll("shares") double share) {
        byte[] pair = new byte[2 * side * side * 3];
        new Random(seed).nextBytes(pair);
        byte[] mixed = pair.clone();
        Mixup.mix(mixed, 2, share);
        int half = pair.length / 2;
        for (int i = 0; i < half; i++) {
            int before = (pair[i] & 255) + (pair[half + i] & 255);
            int after = (mixed[i] & 255) + (mixed[half + i] & 255);
            assertThat(Math.abs(before - after)).isLessThanOrEqualTo(1);
        }
        if (share == 1) {
            assertThat(mixed).isEqualTo(pair);
        }
    }

    @Provide
    Arbitrary<Double> shares() {
        return Arbitraries.doubles().between(0.5, 1);
    }
}
