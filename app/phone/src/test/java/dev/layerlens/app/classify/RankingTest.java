package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import java.util.List;
import org.junit.Test;

public final class RankingTest {
    private static final List<Label> LABELS =
            List.of(Label.of("a"), Label.of("b"), Label.of("c"), Label.of("d"));

    private static List<String> names(int count, float... probabilities) {
        return Ranking.top(count, LABELS, probabilities).stream()
                .map(answer -> answer.label().english())
                .toList();
    }

    @Test
    public void theMostProbableComeFirst() {
        assertThat(names(3, 0.1f, 0.5f, 0.15f, 0.25f)).containsExactly("b", "d", "c");
    }

    @Test
    public void amongEqualsTheFirstClassComesFirst() {
        assertThat(names(2, 0.25f, 0.25f, 0.25f, 0.25f)).containsExactly("a", "b");
    }

    @Test
    public void thereAreNoMoreAnswersThanClasses() {
        assertThat(names(9, 0.1f, 0.2f, 0.3f, 0.4f)).containsExactly("d", "c", "b", "a");
    }

    @Test
    public void anAnswerCarriesItsProbability() {
        assertThat(Ranking.top(1, LABELS, new float[] {0.1f, 0.2f, 0.6f, 0.1f}))
                .containsExactly(new Answer(2, Label.of("c"), 0.6f));
    }
}
