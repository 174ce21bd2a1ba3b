package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaWordsTest {
    private static final FormulaWords ENGLISH = FormulaWords.in(Locale.ENGLISH);
    private static final FormulaWords KOREAN = FormulaWords.in(Locale.KOREA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sum of 64 products + b | 합: 64 개의 곱 + b
                    max of 3 x 3 | 최댓값: 3 x 3
                    16 x 16 x 32 x 4 bytes | 16 x 16 x 32 x 4 바이트
                    (227 - 11) / 4 + 1 | (227 - 11) / 4 + 1
                    sum of w x, plus b | 합: w x, 더하기 b
                    """)
    void onlyTheWordsOfAFormulaAreWrittenOtherwise(String english, String korean) {
        assertThat(ENGLISH.of(english)).isEqualTo(english);
        assertThat(KOREAN.of(english)).isEqualTo(korean);
    }
}
