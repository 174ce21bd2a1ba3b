package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

/** What the texts about norms and dropout claim. */
final class NormFacts {

    private NormFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        norms(claims);
        dropout(claims);
        return claims.facts();
    }

    private static void norms(Claims claims) {
        claims.of(Topic.NORMALIZATION)
                .that(
                        "Shifts and scales the values of the picture, from 0 to 255, to the small numbers that the network was trained with.",
                        "0부터 255까지인 사진의 값에서 일정한 수를 빼고 또 일정한 수로 나누어, 네트워크가 학습할 때 보던 작은 수로 바꿉니다.",
                        () -> {
                            double mean = 0.4914;
                            double deviation = 0.2470;
                            assertThat((0 / 255.0 - mean) / deviation).isBetween(-3.0, 0.0);
                            assertThat((255 / 255.0 - mean) / deviation).isBetween(0.0, 3.0);
                        })
                .that(
                        "The weights fit pictures that were prepared in exactly this way",
                        "가중치는 꼭 이렇게 준비한 사진에 맞추어져 있습니다.",
                        Fact.KNOWN)
                .that(
                        "because it is done inside the file, nobody can forget it.",
                        "파일 안에서 계산하므로 빠뜨릴 일이 없습니다.",
                        Fact.KNOWN);
        claims.of(Topic.BATCH_NORM)
                .that(
                        "Shifts and scales each channel on its own, by numbers that are constant once training is over",
                        "학습이 끝나면 변하지 않는 수로 채널마다 따로 값을 옮기고 늘리거나 줄입니다.",
                        NormFacts::aFoldedNormKeepsTheResult)
                .that(
                        "it takes away the mean and divides by the deviation that the channel had in training, then applies a learned scale and shift.",
                        "학습 때 그 채널이 보인 평균을 빼고 편차로 나눈 다음, 학습한 배율을 곱하고 학습한 값을 더합니다.",
                        NormFacts::aFoldedNormKeepsTheResult)
                .that(
                        "It keeps every channel in a range in which training goes well",
                        "모든 채널을 학습이 잘되는 범위에 둡니다.",
                        Fact.KNOWN)
                .that(
                        "in the finished network it can be folded into a convolution right before it, which leaves the result the same.",
                        "완성된 네트워크에서는 바로 앞 합성곱에 합칠 수 있고, 그래도 결과는 같습니다.",
                        NormFacts::aFoldedNormKeepsTheResult);
        claims.of(Topic.LOCAL_RESPONSE_NORM)
                .that(
                        "Divides each value by a number that grows with the squares of the values of neighbouring channels at the same position.",
                        "같은 위치에 있는 이웃 채널 값들의 제곱이 클수록 커지는 수로 각 값을 나눕니다.",
                        NormFacts::largeNeighboursWeaken)
                .that(
                        "A large value thereby weakens its neighbours",
                        "큰 값이 이웃을 약하게 만드는 셈입니다.",
                        NormFacts::largeNeighboursWeaken)
                .that(
                        "AlexNet used this in 2012, and batch norm has mostly replaced it.",
                        "2012년에 AlexNet이 썼고, 지금은 대부분 배치 정규화가 대신합니다.",
                        Fact.KNOWN);
    }

    private static void dropout(Claims claims) {
        claims.of(Topic.DROPOUT)
                .that(
                        "In training it sets values picked at random to 0",
                        "학습할 때는 무작위로 고른 값을 0으로 만듭니다.",
                        Fact.KNOWN)
                .that(
                        "here, where the network is used, every value passes unchanged.",
                        "네트워크를 쓰는 지금은 모든 값이 그대로 지나갑니다.",
                        () -> {
                            // Training divides what it keeps by the share that is kept, so that the
                            // expected value is the value itself, and use needs no factor.
                            double dropped = 0.2;
                            double value = 3;
                            double expected = (1 - dropped) * (value / (1 - dropped)) + dropped * 0;
                            assertThat(expected).isCloseTo(value, within(1e-12));
                        })
                .that(
                        "As it could rely on no single value while it learned, the network learned to use several, and overfits less.",
                        "배우는 동안 어느 값 하나에 기댈 수 없었으므로 여러 값을 함께 쓰게 되었고, 과적합이 줄어듭니다.",
                        Fact.KNOWN);
    }

    private static void aFoldedNormKeepsTheResult() {
        double[][][] x = maps(1, 5, 5, 2);
        double[][][][] w = weights(2, 1, 3, 2);
        double mean = 0.3;
        double deviation = 1.7;
        double scale = -0.8;
        double shift = 0.2;
        double[][][] normed = convolve(x, w);
        each(normed, norm(normed, mean, deviation, scale, shift));
        each(w[0], scaled(w[0], scale / deviation));
        double[][][] folded = convolve(x, w);
        double bias = shift - mean * scale / deviation;
        each(folded, plus(folded, bias));
        assertThat(flat(folded)).containsExactly(flat(normed), within(1e-12));
    }

    private static Arithmetic.Cell norm(
            double[][][] x, double mean, double deviation, double scale, double shift) {
        return (r, c, k) -> (x[r][c][k] - mean) / deviation * scale + shift;
    }

    private static Arithmetic.Cell scaled(double[][][] x, double factor) {
        return (r, c, k) -> x[r][c][k] * factor;
    }

    private static Arithmetic.Cell plus(double[][][] x, double more) {
        return (r, c, k) -> x[r][c][k] + more;
    }

    private static void largeNeighboursWeaken() {
        double quiet = responseNorm(new double[] {1, 1, 1})[1];
        double loud = responseNorm(new double[] {1, 1, 100})[1];
        double negative = responseNorm(new double[] {1, 1, -100})[1];
        assertThat(loud).isLessThan(quiet).isEqualTo(negative);
    }

    /** Krizhevsky et al. 2012, section 3.3, with its constants, over three channels. */
    private static double[] responseNorm(double[] channels) {
        double squares = Arrays.stream(channels).map(x -> x * x).sum();
        return Arrays.stream(channels).map(x -> x / Math.pow(2 + 1e-4 * squares, 0.75)).toArray();
    }
}
