package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Label;
import dev.layerlens.tools.augment.AugmentationPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {
    private static final int SIDE = 2;
    private static final AugmentationPlan PLAIN = AugmentationPlan.NONE;

    /** Picture i is of class i and of colour i + 1. */
    private static PictureSet pictures(int count) {
        List<Label> labels =
                IntStream.range(0, count).mapToObj(i -> Label.of("class " + i)).toList();
        byte[] pixels = new byte[count * SIDE * SIDE * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / (SIDE * SIDE * 3) + 1);
        }
        return new PictureSet("p", labels, SIDE, pixels, IntStream.range(0, count).toArray());
    }

    private static BatchLoader loader(int count, AugmentationPlan plan, int batch, long seed) {
        return loader(count, plan, batch, seed, 1);
    }

    private static BatchLoader loader(
            int count, AugmentationPlan plan, int batch, long seed, int threads) {
        DataSet data = new DataSet(pictures(count), pictures(count), true);
        return new BatchLoader(data, plan, batch, seed, threads);
    }

    private static List<Long> answers(BatchLoader loader, int epoch) throws InterruptedException {
        List<Long> answers = new ArrayList<>();
        loader.start(epoch);
        for (int i = 0; i < loader.batches(); i++) {
            for (long answer : loader.next().answers()) {
                answers.add(answer);
            }
        }
        return answers;
    }

    @Test
    void anEpochShowsEveryPictureOnceWithItsOwnAnswer() throws Exception {
        try (BatchLoader loader = loader(40, PLAIN, 8, 1)) {
            assertThat(loader.batches()).isEqualTo(5);
            Set<Long> seen = new HashSet<>();
            loader.start(1);
            for (int i = 0; i < loader.batches(); i++) {
                Batch batch = loader.next();
                assertThat(batch.size()).isEqualTo(8);
                assertThat(batch.pixels()).hasSize(8 * SIDE * SIDE * 3);
                for (int k = 0; k < batch.pixels().length; k++) {
                    long answer = batch.answers()[k / (SIDE * SIDE * 3)];
                    assertThat(batch.pixels()[k]).isEqualTo((byte) (answer + 1));
                    seen.add(answer);
                }
            }
            assertThat(seen).hasSize(40);
        }
    }

    @Test
    void orderDependsOnSeedAndEpochAlone() throws Exception {
        try (BatchLoader one = loader(100, PLAIN, 10, 1);
                BatchLoader again = loader(100, PLAIN, 10, 1);
                BatchLoader other = loader(100, PLAIN, 10, 2)) {
            List<Long> first = answers(one, 1);
            assertThat(answers(one, 2)).isNotEqualTo(first);
            assertThat(answers(again, 2)).isNotEqualTo(first);
            assertThat(answers(again, 1)).as("whatever came before").isEqualTo(first);
            assertThat(answers(other, 1)).isNotEqualTo(first);
        }
    }

    @Test
    void aPictureIsVariedAnewInEveryEpochAndTheSameForTheSameSeed() throws Exception {
        AugmentationPlan shifts = AugmentationPlan.shifted(1);
        List<byte[]> pixels = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            try (BatchLoader loader = loader(1, shifts, 1, seed)) {
                byte[] epochs = new byte[30 * SIDE * SIDE * 3];
                for (int epoch = 0; epoch < 30; epoch++) {
                    loader.start(epoch);
                    byte[] picture = loader.next().pixels();
                    System.arraycopy(picture, 0, epochs, epoch * picture.length, picture.length);
                }
                pixels.add(epochs);
            }
        }
        assertThat(pixels.get(1)).containsExactly(pixels.get(0));
        assertThat(pixels.get(2)).isNotEqualTo(pixels.get(0));
        Set<String> variations = new HashSet<>();
        for (int epoch = 0; epoch < 30; epoch++) {
            byte[] of = pixels.get(0);
            int bytes = SIDE * SIDE * 3;
            variations.add(
                    Arrays.toString(Arrays.copyOfRange(of, epoch * bytes, (epoch + 1) * bytes)));
        }
        assertThat(variations).hasSizeGreaterThan(4);
    }

    @Test
    void picturesOfOneEpochAreVariedEachInItsOwnWay() throws Exception {
        try (BatchLoader loader =
                loader(40, new AugmentationPlan(false, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 40, 1)) {
            loader.start(1);
            byte[] pixels = loader.next().pixels();
            Set<String> blackParts = new HashSet<>();
            int bytes = SIDE * SIDE * 3;
            for (int i = 0; i < 40; i++) {
                StringBuilder black = new StringBuilder();
                for (int k = 0; k < bytes; k++) {
                    black.append(pixels[i * bytes + k] == 0);
                }
                blackParts.add(black.toString());
            }
            assertThat(blackParts).as("nine shifts").hasSize(9);
        }
    }

    @Test
    void whatDoesNotFillABatchWaitsButASmallSetIsOneBatch() throws Exception {
        try (BatchLoader rest = loader(11, PLAIN, 4, 1);
                BatchLoader small = loader(3, PLAIN, 4, 1)) {
            assertThat(answers(rest, 1)).hasSize(8).doesNotHaveDuplicates();
            assertThat(answers(small, 1)).containsExactlyInAnyOrder(0L, 1L, 2L);
        }
    }

    /** Everything at once, mixed as well. */
    private static final AugmentationPlan ALL =
            new AugmentationPlan(true, 1, 0.5, 20, 0.3, 10, 0.1, 1, 0.4, 2, 5, 0.7);

    private static List<byte[]> batches(int threads, int first) throws InterruptedException {
        List<byte[]> batches = new ArrayList<>();
        try (BatchLoader loader = loader(100, ALL, 8, 3, threads)) {
            loader.start(2, first);
            for (int i = first; i < loader.batches(); i++) {
                batches.add(loader.next().pixels());
            }
        }
        return batches;
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws Exception {
        List<byte[]> one = batches(1, 0);
        assertThat(batches(3, 0)).containsExactlyElementsOf(one);
        assertThat(one).hasSize(12);
    }

    @Test
    void anEpochCanBeginAtAnyOfItsBatches() throws Exception {
        assertThat(batches(2, 7)).containsExactlyElementsOf(batches(1, 0).subList(7, 12));
    }

    /** Picture i is of colour i + 1 all over: the mixture tells its share. */
    @Test
    void mixedPicturesTellTheirShareAndBothAnswers() throws Exception {
        AugmentationPlan mixup = new AugmentationPlan(false, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
        try (BatchLoader loader = loader(200, mixup, 50, 1)) {
            loader.start(1);
            Set<Double> shares = new HashSet<>();
            for (int b = 0; b < 4; b++) {
                Batch batch = loader.next();
                shares.add(batch.share());
                assertThat(batch.share()).isBetween(0.5, 1.0);
                for (int i = 0; i < batch.size(); i++) {
                    double own = batch.answers()[i] + 1;
                    double other = batch.others()[i] + 1;
                    double expected = batch.share() * own + (1 - batch.share()) * other;
                    assertThat((double) (batch.pixels()[i * SIDE * SIDE * 3] & 255))
                            .isCloseTo(expected, within(0.51));
                }
            }
            assertThat(shares).hasSize(4);
        }
    }

    /** One picture of a set is not there. */
    @Test
    void whatAThreadCannotReadIsToldToWhoeverAsksForTheBatch() throws Exception {
        int bytes = SIDE * SIDE * 3;
        Pixels pixels = new SomePixels(new HeapPixels(new byte[4 * bytes], bytes), 0, 1, 2, 9);
        PictureSet set = new PictureSet("p", List.of(Label.of("a")), SIDE, pixels, 0, 0, 0, 0);
        try (BatchLoader loader = new BatchLoader(new DataSet(set, set, true), PLAIN, 4, 1, 2)) {
            loader.start(1);
            assertThatThrownBy(loader::next)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("a batch could not be prepared: java.lang.")
                    .hasMessageContaining("OutOfBounds");
        }
    }

    @Test
    void aClosedLoaderHasNoThreads() throws Exception {
        try (BatchLoader loader = loader(100, ALL, 8, 3, 3)) {
            loader.start(1);
            loader.next();
            assertThat(loaderThreads()).isEqualTo(3);
        }
        assertThat(loaderThreads()).isZero();
    }

    private static long loaderThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("batch loader"))
                .count();
    }

    @Test
    void aPlanThatLeavesNothingIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> loader(4, AugmentationPlan.shifted(2), 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--shift 2 leaves nothing of pictures of 2 x 2 pixels: ask for less");
    }
}
