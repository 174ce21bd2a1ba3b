package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the texts about functions without a kink, and about those that squeeze, claim. */
final class SmoothFunctionFacts {

    private SmoothFunctionFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        smooth(claims);
        squeezes(claims);
        return claims.facts();
    }

    private static void smooth(Claims claims) {
        claims.of(Topic.GELU)
                .that(
                        "Multiplies each value by the probability that a number from the standard normal distribution is below it",
                        "각 값에, 표준 정규 분포를 따르는 수가 그 값보다 작을 확률을 곱합니다.",
                        () -> {
                            // Hendrycks and Gimpel's own approximation of the same function.
                            double x = 0.8;
                            double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
                            assertThat(Curves.gelu(x))
                                    .isCloseTo(0.5 * x * (1 + Math.tanh(inner)), within(1e-3));
                        });
        claims.of(Topic.SWISH)
                .that(
                        "Multiplies each value x by sigmoid(x), which lies between 0 and 1",
                        "각 값 x에 0과 1 사이인 sigmoid(x)를 곱합니다.",
                        () -> Curves.liesBetween(Curves::sigmoid, 0, 1));
        claims.of(Topic.GELU, Topic.SWISH)
                .that(
                        "large values almost stay, and far below 0 they almost become 0.",
                        "큰 값은 거의 그대로이고, 0보다 훨씬 작은 값은 거의 0이 됩니다.",
                        () -> {
                            assertThat(Curves.gelu(10)).isCloseTo(10, within(1e-3));
                            assertThat(Curves.gelu(-10)).isCloseTo(0, within(1e-3));
                            assertThat(Curves.swish(10)).isCloseTo(10, within(1e-3));
                            assertThat(Curves.swish(-10)).isCloseTo(0, within(1e-3));
                        })
                .that(
                        "It is a ReLU without the kink at 0: smooth everywhere, which suits training.",
                        "0에서 꺾이지 않는 ReLU입니다.",
                        () -> {
                            assertThat(Curves.kink(Curves::gelu)).isLessThan(1e-4);
                            assertThat(Curves.kink(Curves::swish)).isLessThan(1e-4);
                            assertThat(Curves.kink(Curves::relu)).isCloseTo(1, within(1e-4));
                        })
                .that("smooth everywhere", "어디에서나 매끄러워 학습에 좋습니다.", Fact.KNOWN);
        claims.of(Topic.HARD_SWISH)
                .that(
                        "Values of 3 and more stay as they are",
                        "3 이상인 값은 그대로 남고",
                        () -> Curves.staysFrom(Curves::hardSwish, 3, 100))
                .that(
                        "values of -3 and less become 0",
                        "-3 이하인 값은 0이 되며",
                        () -> Curves.zeroBelow(Curves::hardSwish, -3))
                .that(
                        "between the two a curve leads from one to the other.",
                        "그 사이는 곡선으로 이어집니다.",
                        () -> {
                            assertThat(Curves.slope(Curves::hardSwish, -2)).isNegative();
                            assertThat(Curves.slope(Curves::hardSwish, 2)).isPositive();
                        })
                .that(
                        "It comes close to the smooth function x · sigmoid(x), but needs no exponential, which makes it cheap on a phone.",
                        "매끄러운 함수 x · sigmoid(x)에 가까우면서 지수 함수를 쓰지 않아 휴대전화에서도 값싸게 계산합니다.",
                        () -> Curves.near(Curves::hardSwish, Curves::swish, 0.15));
    }

    private static void squeezes(Claims claims) {
        claims.of(Topic.SIGMOID)
                .that(
                        "Squeezes each value into the range from 0 to 1",
                        "각 값을 0과 1 사이로 누릅니다.",
                        () -> Curves.liesBetween(Curves::sigmoid, 0, 1))
                .that(
                        "0 becomes 0.5, large values come close to 1, and far below 0 they come close to 0.",
                        "0은 0.5가 되고, 큰 값은 1에, 0보다 훨씬 작은 값은 0에 가까워집니다.",
                        () -> {
                            assertThat(Curves.sigmoid(0)).isEqualTo(0.5);
                            assertThat(Curves.sigmoid(10)).isCloseTo(1, within(1e-4));
                            assertThat(Curves.sigmoid(-10)).isCloseTo(0, within(1e-4));
                        });
        claims.of(Topic.SIGMOID, Topic.HARD_SIGMOID)
                .that(
                        "Such a number can be a gate that says how much of something passes",
                        "이런 수는 무엇을 얼마나 통과시킬지 정하는 게이트가 될 수 있습니다.",
                        () -> Curves.liesBetween(Curves::hardSigmoid, 0, 1));
        claims.of(Topic.SIGMOID)
                .that(
                        "inside a network it is rare as an activation function today",
                        "오늘날 네트워크 안의 활성화 함수로는 드뭅니다.",
                        Fact.KNOWN)
                .that(
                        "far from 0 it is almost flat and leaves little slope to learn from.",
                        "0에서 멀면 거의 평평해 배울 기울기가 적으므로",
                        () -> flatFarFrom0(Curves::sigmoid));
        claims.of(Topic.HARD_SIGMOID)
                .that(
                        "Values of 3 and more become 1",
                        "3 이상인 값은 1이 되고",
                        () -> assertThat(Curves.hardSigmoid(3)).isEqualTo(1))
                .that(
                        "values of -3 and less become 0",
                        "-3 이하인 값은 0이 되며",
                        () -> Curves.zeroBelow(Curves::hardSigmoid, -3))
                .that(
                        "between the two a straight line leads from one to the other.",
                        "그 사이는 직선으로 이어집니다.",
                        () ->
                                assertThat(Curves.slope(Curves::hardSigmoid, -2))
                                        .isCloseTo(
                                                Curves.slope(Curves::hardSigmoid, 1), within(1e-6)))
                .that(
                        "it comes close to the sigmoid, but needs no exponential.",
                        "시그모이드에 가까우면서 지수 함수를 쓰지 않습니다.",
                        () -> Curves.near(Curves::hardSigmoid, Curves::sigmoid, 0.1));
        claims.of(Topic.TANH)
                .that(
                        "Squeezes each value into the range from -1 to 1",
                        "각 값을 -1과 1 사이로 누르고",
                        () -> Curves.liesBetween(Math::tanh, -1, 1))
                .that(
                        "keeps its sign",
                        "부호는 지킵니다.",
                        () -> {
                            assertThat(Math.tanh(0.3)).isPositive();
                            assertThat(Math.tanh(-0.3)).isNegative();
                        })
                .that("0 stays 0.", "0은 0으로 남습니다.", () -> assertThat(Math.tanh(0)).isZero())
                .that(
                        "Networks such as LeNet-5 bend their values with it",
                        "LeNet-5 같은 네트워크는 이 함수로 값을 굽힙니다.",
                        Fact.KNOWN)
                .that(
                        "far from 0 it is almost flat and leaves little slope to learn from, which is why ReLU replaced it.",
                        "0에서 멀면 거의 평평해 배울 기울기가 적으므로 ReLU가 대신하게 되었습니다.",
                        () -> flatFarFrom0(Math::tanh));
    }

    private static void flatFarFrom0(DoubleUnaryOperator function) {
        assertThat(Curves.slope(function, 8)).isBetween(0.0, 1e-3);
        assertThat(Curves.slope(function, -8)).isBetween(0.0, 1e-3);
        assertThat(Curves.slope(function, 0)).isGreaterThan(0.2);
    }
}
