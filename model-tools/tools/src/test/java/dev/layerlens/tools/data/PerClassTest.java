package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PerClassTest {
    /** Of the classes 0, 1 and 2: 57, 33 and 7. */
    private static final int[] ANSWERS =
            IntStream.range(0, 97)
                    .map(i -> i % 3 == 2 && i < 21 ? 2 : i % 3 == 0 ? 1 : 0)
                    .toArray();

    private static List<Integer> chosen(int most, long seed) {
        return PerClass.of(ANSWERS, most, seed);
    }

    private static int count(List<Integer> places, int answer) {
        return (int) places.stream().filter(place -> ANSWERS[place] == answer).count();
    }

    @Test
    void everyClassHasAsManyOrAllItHas() {
        for (int most : new int[] {1, 5, 20}) {
            List<Integer> places = chosen(most, 3);
            assertThat(places).doesNotHaveDuplicates().isSorted();
            assertThat(count(places, 0)).isEqualTo(most);
            assertThat(count(places, 1)).isEqualTo(most);
            assertThat(count(places, 2)).isEqualTo(Math.min(most, 7));
        }
        assertThat(chosen(1_000, 3)).hasSize(ANSWERS.length);
    }

    @Test
    void fewerAreAmongMore() {
        for (long seed = 1; seed < 20; seed++) {
            assertThat(chosen(20, seed)).containsAll(chosen(5, seed));
        }
    }

    @Test
    void theSeedChooses() {
        assertThat(chosen(5, 1)).isEqualTo(chosen(5, 1)).isNotEqualTo(chosen(5, 2));
        // over many seeds each of the 7 is chosen about as often as the others: 5 in 7 times 700
        int[] times = new int[ANSWERS.length];
        for (long seed = 0; seed < 700; seed++) {
            chosen(5, seed).forEach(place -> times[place]++);
        }
        assertThat(IntStream.range(0, 97).filter(i -> ANSWERS[i] == 2).map(i -> times[i]))
                .hasSize(7)
                .allMatch(n -> n > 440 && n < 560);
    }

    @Test
    void lessThanOneIsRefused() {
        assertThatThrownBy(() -> chosen(0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--per-class must be at least 1");
    }

    @Test
    void aDataSetKeepsItsTestPicturesAndItsPicturesTheirAnswers() {
        DataSet some = data().perClass(2, 9);
        assertThat(some.test().size()).isEqualTo(6);
        assertThat(some.train().size()).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            assertThat((int) some.train().picture(i)[0] % 2).isEqualTo(some.train().answer(i));
        }
    }

    @Test
    void aRepeatedSetHasEveryPictureSoManyTimes() {
        PictureSet thrice = data().repeated(3).train();
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < thrice.size(); i++) {
            values.add(thrice.picture(i)[0]);
            assertThat((int) thrice.picture(i)[0] % 2).isEqualTo(thrice.answer(i));
        }
        assertThat(values)
                .hasSize(18)
                .allSatisfy(v -> assertThat(values.stream().filter(v::equals)).hasSize(3));
    }

    /** Six pictures of one pixel, whose values are odd in class 1. */
    private static DataSet data() {
        byte[] pixels = new byte[18];
        int[] answers = new int[6];
        for (int i = 0; i < 6; i++) {
            pixels[3 * i] = (byte) (10 + i);
            answers[i] = i % 2;
        }
        List<Label> labels = List.of(Label.of("even"), Label.of("odd"));
        PictureSet set = new PictureSet("six", labels, 1, pixels, answers);
        return new DataSet(set, set, false);
    }
}
