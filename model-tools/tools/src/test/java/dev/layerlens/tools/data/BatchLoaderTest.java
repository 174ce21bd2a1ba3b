package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {
    private static final int SIDE = 2;
    private static final Augmentation PLAIN = new Augmentation(0, false);

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
        try (BatchLoader loader = new BatchLoader(pictures(40), PLAIN, 8, 1)) {
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
        try (BatchLoader one = new BatchLoader(pictures(100), PLAIN, 10, 1);
                BatchLoader again = new BatchLoader(pictures(100), PLAIN, 10, 1);
                BatchLoader other = new BatchLoader(pictures(100), PLAIN, 10, 2)) {
            List<Long> first = answers(one, 1);
            assertThat(answers(one, 2)).isNotEqualTo(first);
            assertThat(answers(again, 2)).isNotEqualTo(first);
            assertThat(answers(again, 1)).as("whatever came before").isEqualTo(first);
            assertThat(answers(other, 1)).isNotEqualTo(first);
        }
    }

    @Test
    void aPictureIsVariedAnewInEveryEpochAndTheSameForTheSameSeed() throws Exception {
        Augmentation shifts = new Augmentation(1, true);
        List<byte[]> pixels = new ArrayList<>();
        for (long seed : new long[] {1, 1, 2}) {
            try (BatchLoader loader = new BatchLoader(pictures(1), shifts, 1, seed)) {
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
                new BatchLoader(pictures(40), new Augmentation(1, false), 40, 1)) {
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
        try (BatchLoader rest = new BatchLoader(pictures(11), PLAIN, 4, 1);
                BatchLoader small = new BatchLoader(pictures(3), PLAIN, 4, 1)) {
            assertThat(answers(rest, 1)).hasSize(8).doesNotHaveDuplicates();
            assertThat(answers(small, 1)).containsExactlyInAnyOrder(0L, 1L, 2L);
        }
    }
}
