package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OcclusionTest {
    private static final int HEIGHT = 12;
    private static final int WIDTH = 10;
    private static final float[] COVER = {7, 8, 9};

    /** A number that every value of a picture has its own part in. */
    private static float weigh(float[] picture) {
        float sum = 0;
        for (int i = 0; i < picture.length; i++) {
            sum += picture[i] * (i % 17 - 5);
        }
        return sum;
    }

    private static float[] picture() {
        Random random = new Random(1);
        float[] picture = new float[HEIGHT * WIDTH * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }

    @Test
    void everyDropIsThatOfALoopOverPixels() {
        float[] picture = picture();
        OcclusionPlan plan = OcclusionPlan.of(HEIGHT, WIDTH, 4);
        OcclusionMap map =
                Occlusion.map(plan, picture, COVER, OcclusionTest::weigh, (done, all) -> true)
                        .orElseThrow();
        assertThat(plan.side()).isEqualTo(6);
        assertThat(plan.stride()).isEqualTo(3);
        assertThat(plan.rows()).isEqualTo(3);
        assertThat(plan.columns()).isEqualTo(3);
        assertThat(map.uncovered()).isEqualTo(weigh(picture));
        int index = 0;
        for (int top = 0; top < 9; top += 3) {
            for (int left = 0; left < 9; left += 3) {
                double drop = 0;
                for (int y = top; y < Math.min(HEIGHT, top + 6); y++) {
                    for (int x = left; x < Math.min(WIDTH, left + 6); x++) {
                        for (int c = 0; c < 3; c++) {
                            int i = (y * WIDTH + x) * 3 + c;
                            drop += (picture[i] - COVER[c]) * (i % 17 - 5);
                        }
                    }
                }
                assertThat((double) map.drop(index++)).isCloseTo(drop, within(0.1));
            }
        }
        assertThat(index).isEqualTo(plan.count());
    }

    @Test
    void aPixelHasTheMeanOfThePatchesThatCoverIt() {
        OcclusionPlan plan = new OcclusionPlan(4, 4, new Patch(0, 0, 4, 4), 2, 1);
        float[] covered = new float[9];
        covered[0] = -9;
        OcclusionMap map = new OcclusionMap(plan, 0, covered);
        FeatureMaps pixels = map.pixels();
        assertThat(pixels.at(0, 0, 0)).isEqualTo(9);
        assertThat(pixels.at(0, 1, 0)).isEqualTo(4.5f);
        assertThat(pixels.at(1, 1, 0)).isEqualTo(2.25f);
        assertThat(pixels.at(2, 2, 0)).isZero();
        assertThat(map.core(1)).isEqualTo(new Patch(0, 0, 2, 2));
        assertThat(map.blind()).isFalse();
    }

    @Test
    void itStopsBetweenTwoPatchesAndLeavesThePictureAlone() {
        float[] picture = picture();
        List<Integer> told = new ArrayList<>();
        OcclusionPlan plan = OcclusionPlan.of(HEIGHT, WIDTH, 4);
        assertThat(
                        Occlusion.map(
                                plan,
                                picture,
                                COVER,
                                OcclusionTest::weigh,
                                (done, all) -> {
                                    told.add(done);
                                    return done < 3;
                                }))
                .isEmpty();
        assertThat(told).containsExactly(0, 1, 2, 3);
        assertThat(picture).isEqualTo(picture());
    }

    @Test
    void aRegionIsCoveredWithoutGapsAndNothingOutsideIs() {
        Patch region = new Patch(3, 2, 7, 5);
        for (int across = 1; across < 9; across++) {
            OcclusionPlan plan = OcclusionPlan.of(HEIGHT, WIDTH, region, across);
            float[] ones = new float[HEIGHT * WIDTH * 3];
            float[] all = new float[ones.length];
            float[] covered = new float[ones.length];
            for (int i = 0; i < plan.count(); i++) {
                plan.cover(ones, i, new float[] {1, 1, 1}, covered);
                for (int j = 0; j < all.length; j++) {
                    all[j] += covered[j];
                }
            }
            for (int pixel = 0; pixel < HEIGHT * WIDTH; pixel++) {
                int y = pixel / WIDTH;
                int x = pixel % WIDTH;
                boolean inside = y >= 3 && y < 10 && x >= 2 && x < 7;
                assertThat(all[pixel * 3] > 0).as("%d, %d", y, x).isEqualTo(inside);
            }
        }
    }

    @Test
    void nothingThatChangesAnythingIsTheWholeRegion() {
        OcclusionPlan plan = OcclusionPlan.of(HEIGHT, WIDTH, 4);
        OcclusionMap map = new OcclusionMap(plan, 2, filled(plan.count(), 2));
        assertThat(map.blind()).isTrue();
        assertThat(map.core(0.9)).isEqualTo(plan.region());
    }

    @Test
    void plansThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new OcclusionPlan(4, 4, new Patch(0, 0, 5, 4), 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OcclusionPlan(4, 4, new Patch(0, 0, 4, 4), 2, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OcclusionMap(OcclusionPlan.of(4, 4, 2), 0, new float[3]))
                .hasMessageContaining("3 numbers");
    }

    @Test
    void theMeanColourIsTheMeanOfEachColour() {
        assertThat(OcclusionPlan.meanColour(new float[] {1, 2, 3, 5, 4, 9}))
                .containsExactly(3, 3, 6);
    }

    private static float[] filled(int count, float value) {
        float[] values = new float[count];
        Arrays.fill(values, value);
        return values;
    }
}
