package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.channel;
import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.depthwise;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

/** What the texts about convolutions with windows claim. */
final class ConvolutionFacts {

    private ConvolutionFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        full(claims);
        depthwiseAndSeparable(claims);
        return claims.facts();
    }

    private static void full(Claims claims) {
        claims.of(Topic.FIRST_CONVOLUTION)
                .that("Slides filters over the picture", "사진 위로 필터를 움직입니다.", Fact.KNOWN)
                .that(
                        "at every position, each filter multiplies the window under it by its"
                                + " weights and adds the products up",
                        "위치마다 필터는 그 아래 창의 값에 가중치를 곱해 모두 더하고",
                        ConvolutionFacts::aCellIsTheSumOfProductsOfItsWindow)
                .that(
                        "each filter makes one map.",
                        "필터 하나가 맵 한 장을 만듭니다.",
                        () ->
                                assertThat(convolve(maps(1, 5, 5, 3), weights(2, 7, 3, 3))[0][0])
                                        .hasSize(7))
                .that(
                        "It sees the picture itself, so its filters usually come to look for"
                                + " simple things: edges, directions and colours.",
                        "사진 자체를 보는 레이어여서, 필터는 대개 가장자리, 방향, 색처럼 단순한 것을 찾게 됩니다.",
                        Fact.KNOWN);
        claims.of(Topic.CONVOLUTION)
                .that("Slides filters over the maps before it", "앞의 맵들 위로 필터를 움직입니다.", Fact.KNOWN)
                .that(
                        "at every position, each filter multiplies the window under it, across all"
                                + " channels that it reads, by its weights and adds the products up.",
                        "위치마다 필터는 그 아래 창의 값에, 읽는 채널 모두에 걸쳐 가중치를 곱해 모두 더합니다.",
                        ConvolutionFacts::aCellIsTheSumOfProductsOfItsWindow)
                .that(
                        "It finds patterns that are made of the patterns before it",
                        "앞에서 찾은 무늬로 이루어진 무늬를 찾습니다.",
                        Fact.KNOWN)
                .that(
                        "as a filter has the same weights at every position, it finds its pattern"
                                + " anywhere in the picture.",
                        "필터의 가중치는 어느 위치에서나 같으므로 무늬가 사진 어디에 있어도 찾아냅니다.",
                        () -> {
                            double[][][] x = maps(1, 8, 8, 2);
                            double[][][] moved = maps(2, 8, 8, 2);
                            each(moved, (r, c, k) -> c == 0 ? 0 : x[r][c - 1][k]);
                            double[][][][] w = weights(3, 2, 3, 2);
                            assertThat(convolve(moved, w)[3][4])
                                    .containsExactly(convolve(x, w)[3][3], within(1e-12));
                        });
    }

    private static void depthwiseAndSeparable(Claims claims) {
        claims.of(Topic.DEPTHWISE)
                .that(
                        "Filters each channel on its own",
                        "채널마다 따로 필터를 씁니다.",
                        ConvolutionFacts::depthwiseMixesNoChannels)
                .that(
                        "it looks at the surroundings of every position, but mixes no channels.",
                        "각 위치의 둘레를 보지만 채널을 섞지는 않습니다.",
                        ConvolutionFacts::depthwiseMixesNoChannels)
                .that(
                        "This takes far fewer multiplications than a full convolution",
                        "보통의 합성곱보다 곱셈이 훨씬 적게 듭니다.",
                        () -> assertThat(64 * products(3, 64, 1)).isEqualTo(products(3, 64, 64)))
                .that(
                        "usually a 1x1 convolution follows, which mixes the channels.",
                        "채널은 대개 뒤따르는 1x1 합성곱이 섞습니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels);
        claims.of(Topic.SEPARABLE)
                .that(
                        "Mixes channels: at every position, each output is a weighted sum of the"
                                + " input channels at this one position.",
                        "위치마다 출력 하나하나는 바로 그 위치에 있는 입력 채널들의 가중합입니다.",
                        ConvolutionFacts::aCellOfOneByOneIsASumOfItsChannels)
                .that("Mixes channels", "채널을 섞습니다.", Fact.KNOWN)
                .that(
                        "The depthwise convolution before it looked at the surroundings and mixed"
                                + " no channels",
                        "앞의 깊이별 합성곱은 둘레만 보고 채널은 섞지 않았습니다.",
                        ConvolutionFacts::depthwiseMixesNoChannels)
                .that(
                        "the two together stand in for a full convolution, with far fewer"
                                + " multiplications.",
                        "둘이 함께 보통의 합성곱을 대신하면서 곱셈은 훨씬 적게 씁니다.",
                        () ->
                                assertThat(5 * (products(3, 64, 1) + products(1, 64, 64)))
                                        .isLessThan(products(3, 64, 64)));
    }

    private static void aCellIsTheSumOfProductsOfItsWindow() {
        double[][][] x = maps(1, 6, 6, 2);
        double[][][][] w = weights(2, 3, 3, 2);
        double[][][] window = maps(0, 3, 3, 2);
        each(window, (r, c, k) -> x[r + 1][c + 2][k]);
        double[] pixels = flat(window);
        double[] filter = flat(w[2]);
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            sum += pixels[i] * filter[i];
        }
        assertThat(convolve(x, w)[1][2][2]).isCloseTo(sum, within(1e-12));
    }

    static void depthwiseMixesNoChannels() {
        double[][][] x = maps(1, 5, 5, 3);
        double[][][][] w = weights(2, 3, 3, 1);
        double[][][] before = depthwise(x, w);
        x[2][3][1] += 10;
        double[][][] after = depthwise(x, w);
        assertThat(flat(channel(after, 1))).isNotEqualTo(flat(channel(before, 1)));
        assertThat(flat(channel(after, 0))).isEqualTo(flat(channel(before, 0)));
        assertThat(flat(channel(after, 2))).isEqualTo(flat(channel(before, 2)));
        // It does see its neighbours.
        assertThat(after[1][1][1]).isNotEqualTo(before[1][1][1]);
    }

    static void aCellOfOneByOneIsASumOfItsChannels() {
        double[][][] x = maps(1, 5, 5, 4);
        double[][][][] w = weights(2, 3, 1, 4);
        double[][][] y = convolve(x, w);
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int n = 0; n < 4; n++) {
                sum += w[k][0][0][n] * x[2][3][n];
            }
            assertThat(y[2][3][k]).isCloseTo(sum, within(1e-12));
        }
        x[2][2][0] += 10;
        assertThat(convolve(x, w)[2][3]).isEqualTo(y[2][3]);
    }

    /** Multiplications of a convolution for each of its positions. */
    static long products(long side, long from, long to) {
        return side * side * from * to;
    }
}
