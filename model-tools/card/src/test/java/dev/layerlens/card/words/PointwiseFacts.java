package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the texts about 1x1 convolutions claim. */
final class PointwiseFacts {

    private PointwiseFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        pointwise(claims);
        bottlenecks(claims);
        invertedResiduals(claims);
        return claims.facts();
    }

    private static void pointwise(Claims claims) {
        claims.of(Topic.POINTWISE)
                .that("Mixes channels", "채널을 섞습니다.", Fact.KNOWN)
                .that(
                        "at every position, each output is a weighted sum of the input channels at this one position, whatever surrounds it.",
                        "위치마다 출력 하나하나는 바로 그 위치에 있는 입력 채널들의 가중합이고, 이웃 위치는 상관이 없습니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels)
                .that(
                        "It combines what the channels before it found, and may change their number, for a ninth of what a 3x3 convolution would cost.",
                        "앞의 채널들이 찾은 것을 합치고 채널 수도 바꿀 수 있는데, 3x3 합성곱의 9분의 1만 듭니다.",
                        () -> {
                            assertThat(9 * ConvolutionFacts.products(1, 32, 64))
                                    .isEqualTo(ConvolutionFacts.products(3, 32, 64));
                            assertThat(convolve(maps(1, 4, 4, 3), weights(2, 5, 1, 3))[0][0])
                                    .hasSize(5);
                        });
    }

    private static void bottlenecks(Claims claims) {
        claims.of(Topic.SQUEEZE, Topic.PROJECT)
                .that(
                        "Mixes the channels of every position into fewer ones, as a 1x1 convolution.",
                        "1x1 합성곱으로 각 위치의 채널을 섞어 더 적은 채널로 만듭니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels);
        claims.of(Topic.WIDEN, Topic.EXPAND)
                .that(
                        "Mixes the channels of every position into more, as a 1x1 convolution.",
                        "1x1 합성곱으로 각 위치의 채널을 섞어 더 많은 채널로 만듭니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels);
        claims.of(Topic.SQUEEZE)
                .that("This is the neck of a bottleneck", "병목의 좁은 목입니다.", Fact.KNOWN)
                .that(
                        "the larger convolution after it has fewer channels to read, and so costs less.",
                        "뒤따르는 더 큰 합성곱이 읽을 채널이 줄어 계산이 적게 듭니다.",
                        () ->
                                assertThat(ConvolutionFacts.products(3, 64, 64))
                                        .isLessThan(ConvolutionFacts.products(3, 256, 64)));
        claims.of(Topic.WIDEN)
                .that(
                        "The bottleneck ends here: the costly convolution before it worked on few channels",
                        "병목이 여기에서 끝납니다.",
                        Fact.KNOWN)
                .that(
                        "now there are as many as the skip connection has, so that the two can be added.",
                        "앞의 비싼 합성곱은 적은 채널로 계산했고, 이제 채널 수가 건너뛰기 연결과 같아져 둘을 더할 수 있습니다.",
                        () ->
                                assertThat(
                                                ConvolutionFacts.products(1, 256, 64)
                                                        + ConvolutionFacts.products(3, 64, 64)
                                                        + ConvolutionFacts.products(1, 64, 256))
                                        .isLessThan(ConvolutionFacts.products(3, 256, 256)));
        claims.of(Topic.SHORTCUT)
                .that(
                        "Mixes the channels of the positions that it keeps, as a 1x1 convolution, into as many as the other side of the addition has.",
                        "1x1 합성곱으로 남길 위치의 채널을 섞어, 더할 상대와 채널 수를 같게 만듭니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels)
                .that(
                        "The skip connection runs through it, because values can only be added one by one if both sides have the same shape.",
                        "양쪽의 모양이 같아야만 값끼리 더할 수 있으므로 건너뛰기 연결이 이 레이어를 지나갑니다.",
                        Fact.KNOWN);
    }

    private static void invertedResiduals(Claims claims) {
        claims.of(Topic.EXPAND)
                .that("An inverted residual begins here", "뒤집힌 잔차 블록이 여기에서 시작합니다.", Fact.KNOWN)
                .that(
                        "the depthwise convolution after it is cheap even for many channels, and can find more in many than in few.",
                        "뒤따르는 깊이별 합성곱은 채널이 많아도 싸고, 채널이 많으면 적을 때보다 더 많은 것을 찾을 수 있습니다.",
                        () ->
                                assertThat(ConvolutionFacts.products(3, 96, 1))
                                        .isLessThan(ConvolutionFacts.products(3, 16, 16)));
        claims.of(Topic.PROJECT)
                .that(
                        "An inverted residual ends here, with a few channels that hold what is worth passing on",
                        "뒤집힌 잔차 블록이 여기에서 끝나고, 넘겨줄 만한 것이 적은 채널에 담깁니다.",
                        Fact.KNOWN)
                .that(
                        "no activation function follows, because in so few channels it would lose too much.",
                        "채널이 이렇게 적을 때는 잃는 것이 너무 많으므로 뒤에 활성화 함수를 두지 않습니다.",
                        () -> {
                            // One channel and a ReLU: all negative values become the same.
                            assertThat(Math.max(0, -1.0)).isEqualTo(Math.max(0, -2.0));
                        });
    }
}
