package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerWordsTest {
    private static final LayerWords ENGLISH = LayerWords.in(Locale.ENGLISH);
    private static final LayerWords KOREAN = LayerWords.in(Locale.KOREA);

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsExplainedInFullSentencesOfBothLanguages(Topic topic) {
        for (LayerText text : List.of(ENGLISH.of(topic), KOREAN.of(topic))) {
            assertThat(text.name()).isNotBlank().doesNotEndWith(".");
            assertThat(text.does()).endsWith(".").doesNotContain("  ");
            assertThat(text.why()).endsWith(".").doesNotContain("  ");
        }
        assertThat(KOREAN.of(topic).does()).matches(".*[가-힣].*").endsWith("다.");
        assertThat(KOREAN.of(topic).why()).matches(".*[가-힣].*").matches(".*(다|요)\\.");
        assertThat(ENGLISH.of(topic).does()).doesNotMatch(".*[가-힣].*");
    }

    @Test
    void otherLanguagesAreAnsweredInEnglish() {
        assertThat(LayerWords.in(Locale.FRENCH).of(Topic.RELU)).isEqualTo(ENGLISH.of(Topic.RELU));
    }

    @Test
    void theGlossaryHasTheSameTermsInBothLanguages() {
        assertThat(keys(KOREAN)).containsExactlyInAnyOrderElementsOf(keys(ENGLISH));
        for (LayerWords words : List.of(ENGLISH, KOREAN)) {
            assertThat(words.glossary().terms())
                    .allSatisfy(term -> assertThat(term.text()).endsWith("."))
                    .allSatisfy(term -> assertThat(term.name()).isNotBlank())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "receptive-field",
                "stride",
                "padding",
                "channel",
                "feature-map",
                "logit",
                "quantization-step",
                "zero-point",
                "signal-to-noise",
                "class-activation-map",
                "occlusion",
                "dead-channel",
                "multiply-adds",
                "contribution",
                "cosine"
            })
    void theTermsOfTheScreensAreExplained(String key) {
        assertThat(ENGLISH.glossary().term(key).text()).isNotBlank();
        assertThat(KOREAN.glossary().term(key).text()).matches(".*[가-힣].*");
    }

    @Test
    void aTermThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ENGLISH.glossary().term("flux"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessage("no term flux");
    }

    @Test
    void theLongestTermIsFoundOnceAndWhole() {
        String text = "A class activation map is made of channels; Channels, not subchannels.";
        assertThat(found(ENGLISH, text)).containsExactly("class activation map", "channels");
    }

    @Test
    void koreanTermsAreFoundBeforeParticles() {
        assertThat(found(KOREAN, "로짓을 소프트맥스가 확률로 바꿉니다.")).containsExactly("로짓", "소프트맥스", "확률");
    }

    private static List<String> keys(LayerWords words) {
        return words.glossary().terms().stream().map(Term::key).collect(Collectors.toList());
    }

    private static List<String> found(LayerWords words, String text) {
        return words.glossary().mentions(text).stream()
                .map(mention -> text.substring(mention.start(), mention.end()))
                .collect(Collectors.toList());
    }
}
