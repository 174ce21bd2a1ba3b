package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerTitlesTest {
    private static final LayerTitles ENGLISH = LayerTitles.in(Locale.ENGLISH);
    private static final LayerTitles KOREAN = LayerTitles.in(Locale.KOREA);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    conv 3x3, 16 -> 32, stride 2 | 합성곱 3x3, 16 -> 32, 스트라이드 2
                    conv 1x7, 64 -> 96, 4 groups, dilation 2 | 합성곱 1x7, 64 -> 96, 그룹 4개, 팽창 2
                    depthwise conv 3x3, 96 channels | 깊이별 합성곱 3x3, 채널 96개
                    batch norm, 16 channels | 배치 정규화, 채널 16개
                    max pool 3x3, stride 2x1 | 최대 풀링 3x3, 스트라이드 2x1
                    global average pool | 전역 평균 풀링
                    dense, 64 -> 10 | 완전 연결, 64 -> 10
                    dropout 0.5 | 드롭아웃 0.5
                    concatenate, 256 channels | 이어 붙이기, 채널 256개
                    pad, 32 x 32 x 3 -> 35 x 35 x 3 | 패딩, 32 x 32 x 3 -> 35 x 35 x 3
                    ReLU6, fused | ReLU6, 합쳐짐
                    sigmoid | 시그모이드
                    subtract from -1.5 | -1.5 빼기 입력
                    divide by 16 constants | 나누기 상수 16개
                    """)
    void aTitleIsWrittenInBothLanguages(String english, String korean) {
        assertThat(ENGLISH.of(english)).isEqualTo(english);
        assertThat(KOREAN.of(english)).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource({"strided slice", "add n", "Leaky ReLU", "ReLU -1 to 1", "hard-swish"})
    void whatHasNoOtherNameStays(String title) {
        assertThat(KOREAN.of(title)).isEqualTo(title);
    }

    @Test
    void otherLanguagesAreAnsweredInEnglish() {
        String title = "conv 3x3, 16 -> 32";
        assertThat(LayerTitles.in(Locale.FRENCH).of(title)).isEqualTo(title);
    }
}
