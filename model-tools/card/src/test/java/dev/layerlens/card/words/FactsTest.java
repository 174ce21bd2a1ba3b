package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong sentence is a bug: every claim that a text makes stands in both languages, and holds. */
class FactsTest {
    private static final LayerWords ENGLISH = LayerWords.in(Locale.ENGLISH);
    private static final LayerWords KOREAN = LayerWords.in(Locale.KOREAN);

    static List<Fact> facts() {
        return Stream.of(
                        ConvolutionFacts.all(),
                        PointwiseFacts.all(),
                        NormFacts.all(),
                        RectifierFacts.all(),
                        SmoothFunctionFacts.all(),
                        PoolFacts.all(),
                        JoinFacts.all(),
                        EndFacts.all(),
                        ShapeFacts.all())
                .flatMap(List::stream)
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @MethodSource("facts")
    void theTextsClaimItAndItIsSo(Fact fact) {
        assertThat(Fact.in(ENGLISH, fact.topic())).contains(fact.english());
        assertThat(Fact.in(KOREAN, fact.topic())).contains(fact.korean());
        fact.proof().run();
    }

    /** Whatever word stands in a text stands in a fact too; what is left only joins facts. */
    @ParameterizedTest
    @EnumSource(Topic.class)
    void noTextClaimsMoreThanTheFacts(Topic topic) {
        assertThat(withoutFacts(Fact.in(ENGLISH, topic), topic, Fact::english))
                .matches("(and|since|[ ,.;:])*");
        assertThat(withoutFacts(Fact.in(KOREAN, topic), topic, Fact::korean)).matches("[ ,.]*");
    }

    private static String withoutFacts(String text, Topic topic, Function<Fact, String> words) {
        StringBuilder rest = new StringBuilder(text);
        facts().stream()
                .filter(fact -> fact.topic() == topic)
                .map(words)
                .forEach(
                        claim -> {
                            assertThat(text).contains(claim);
                            int from = text.indexOf(claim);
                            for (int i = from; i < from + claim.length(); i++) {
                                rest.setCharAt(i, ' ');
                            }
                        });
        return rest.toString();
    }

    @Test
    void anotherActivationFunctionNeedsTraining() {
        assertThat(ENGLISH.retraining())
                .contains("Another activation function cannot be tried")
                .contains("the weights were learned together with this one")
                .contains("would have to be trained again");
        assertThat(KOREAN.retraining())
                .contains("다른 활성화 함수는 여기에서 시험할 수 없습니다")
                .contains("가중치를 이 함수와 함께 학습했으므로")
                .contains("다시 학습해야 합니다");
    }
}
