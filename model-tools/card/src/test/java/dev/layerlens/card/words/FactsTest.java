package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        return Stream.of(ConvolutionFacts.all(), FunctionFacts.all(), OtherFacts.all())
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

    @ParameterizedTest
    @EnumSource(Topic.class)
    void noSentenceClaimsMoreThanTheFacts(Topic topic) {
        List<Fact> facts =
                facts().stream().filter(f -> f.topic() == topic).collect(Collectors.toList());
        for (String clause : clauses(Fact.in(ENGLISH, topic), "(?<=[.;]) ")) {
            assertThat(facts)
                    .as(clause)
                    .anyMatch(f -> clause.contains(f.english()) || f.english().contains(clause));
        }
        for (String clause : clauses(Fact.in(KOREAN, topic), "(?<=\\.) ")) {
            assertThat(facts)
                    .as(clause)
                    .anyMatch(f -> clause.contains(f.korean()) || f.korean().contains(clause));
        }
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

    private static List<String> clauses(String text, String border) {
        return Arrays.asList(text.split(border, 0));
    }
}
