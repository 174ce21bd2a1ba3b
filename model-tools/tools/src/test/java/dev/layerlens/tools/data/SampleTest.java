package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final List<Label> LABELS =
            List.of(new Label("a", "a"), new Label("b", "b"), new Label("c", "c"));

    /** Classes one after the other, as in a folder: 60, 30 and 10 pictures of one value each. */
    private static PictureSet set() {
        int[] answers = IntStream.range(0, 100).map(i -> i < 60 ? 0 : i < 90 ? 1 : 2).toArray();
        byte[] pixels = new byte[300];
        for (int i = 0; i < 300; i++) {
            pixels[i] = (byte) (i / 3);
        }
        return new PictureSet("p", LABELS, 1, pixels, answers);
    }

    private static Map<Integer, Long> counts(List<Integer> sample) {
        return sample.stream().collect(Collectors.groupingBy(set()::answer, Collectors.counting()));
    }

    @Test
    void everyClassHasItsShare() {
        assertThat(counts(set().sample(10, 1))).isEqualTo(Map.of(0, 6L, 1, 3L, 2, 1L));
        assertThat(counts(set().sample(95, 1))).isEqualTo(Map.of(0, 57L, 1, 29L, 2, 9L));
        assertThat(counts(set().sample(1, 1))).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void thereAreAsManyAsAskedForAndNoneTwice() {
        for (int count = 1; count < 120; count++) {
            List<Integer> sample = set().sample(count, count);
            assertThat(sample).hasSize(Math.min(count, 100));
            assertThat(new HashSet<>(sample)).hasSameSizeAs(sample);
        }
    }

    @Test
    void theSeedDecides() {
        assertThat(set().sample(20, 1)).isEqualTo(set().sample(20, 1));
        assertThat(set().sample(20, 1)).isNotEqualTo(set().sample(20, 2));
    }

    /** What does not fit into the memory is resized when it is read, to the same values. */
    @Test
    void resizedPicturesAreTheSameWheneverTheyAreMade() {
        PictureSet set = set();
        PictureSet kept = set.resized(4);
        Pixels read = new ResizedPixels(new HeapPixels(pixels(set), 3), 1, 4);
        byte[] one = new byte[48];
        byte[] other = new byte[48];
        for (int i = 0; i < 100; i++) {
            kept.copy(i, one, 0);
            read.copy(i, other, 0);
            assertThat(other).containsExactly(one);
            assertThat(one[47]).isEqualTo((byte) i);
        }
    }

    private static byte[] pixels(PictureSet set) {
        byte[] all = new byte[300];
        for (int i = 0; i < 100; i++) {
            set.copy(i, all, 3 * i);
        }
        return all;
    }
}
