package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.apply;
import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.sum;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** What the texts about activation functions claim. */
final class FunctionFacts {
    private FunctionFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        bends(claims);
        rectifiers(claims);
        smooth(claims);
        squeezes(claims);
        return claims.facts();
    }

    private static void bends(Claims claims) {
        claims.of(Topic.RELU, Topic.ACTIVATION)
                .that(
                        "Without a function that bends between them, layers in a row could do no"
                                + " more than a single one, because a weighted sum of weighted sums"
                                + " is a weighted sum",
                        "사이에 굽은 함수가 없으면 레이어를 여럿 이어도 하나가 하는 일밖에 못 합니다.",
                        FunctionFacts::layersWithoutAFunctionAreOneSum)
                .that(
                        "is a weighted sum",
                        "가중합의 가중합은 다시 가중합이기 때문입니다.",
                        FunctionFacts::layersWithoutAFunctionAreOneSum);
        claims.of(Topic.ACTIVATION)
                .that(
                        "Applies the same function to every value on its own.",
                        "값 하나하나에 같은 함수를 적용합니다.",
                        () -> {
                            double[][][] x = maps(1, 3, 3, 2);
                            double before = apply(x, Math::tanh)[1][1][0];
                            x[0][0][1] = 7;
                            assertThat(apply(x, Math::tanh)[1][1][0]).isEqualTo(before);
                        });
    }

    private static void rectifiers(Claims claims) {
        claims.of(Topic.RELU)
                .that(
                        "Negative values become 0",
                        "음수는 0이 되고",
                        () -> zeroBelow(FunctionFacts::relu, 0))
                .that(
                        "positive ones stay as they are.",
                        "양수는 그대로 남습니다.",
                        () -> staysFrom(FunctionFacts::relu, 0, 100))
                .that(
                        "this function is the cheapest, one comparison a value.",
                        "ReLU는 값마다 한 번 비교하면 되는 가장 값싼 함수입니다.",
                        () -> {
                            for (double x : new double[] {-2, -0.1, 0, 0.1, 2}) {
                                assertThat(relu(x)).isEqualTo(x > 0 ? x : 0);
                            }
                        });
        claims.of(Topic.RELU6)
                .that(
                        "Negative values become 0",
                        "음수는 0이 되고",
                        () -> zeroBelow(FunctionFacts::relu6, 0))
                .that(
                        "values above 6 become 6",
                        "6보다 큰 값은 6이 되며",
                        () -> assertThat(relu6(6.1)).isEqualTo(6))
                .that(
                        "those between stay as they are.",
                        "그 사이의 값은 그대로 남습니다.",
                        () -> staysFrom(FunctionFacts::relu6, 0, 6))
                .that(
                        "It bends as ReLU does",
                        "ReLU처럼 굽어 있고",
                        () ->
                                assertThat(bend(FunctionFacts::relu6))
                                        .isEqualTo(bend(FunctionFacts::relu)))
                .that(
                        "256 levels from 0 to 6 are never more than 0.024 apart.",
                        "0부터 6까지를 256단계로 나누면 간격이 0.024를 넘지 않습니다.",
                        () -> assertThat(6.0 / 255).isLessThanOrEqualTo(0.024));
        claims.of(Topic.LEAKY_RELU, Topic.PRELU, Topic.ELU)
                .that(
                        "Positive values stay as they are",
                        "양수는 그대로 남고",
                        () -> {
                            staysFrom(FunctionFacts::leaky, 0, 100);
                            staysFrom(FunctionFacts::elu, 0, 100);
                        });
        claims.of(Topic.LEAKY_RELU)
                .that(
                        "negative ones are multiplied by a small number instead of becoming 0.",
                        "음수는 0이 되는 대신 작은 수가 곱해집니다.",
                        () -> assertThat(leaky(-5)).isEqualTo(-5 * 0.01))
                .that(
                        "Even where all values are negative, a small slope is left to learn from,"
                                + " so that no channel dies in training as it can with ReLU.",
                        "값이 모두 음수여도 배울 수 있는 작은 기울기가 남으므로, ReLU에서처럼 학습하다가 채널이 죽는" + " 일이 없습니다.",
                        () -> {
                            assertThat(slope(FunctionFacts::leaky, -5)).isPositive();
                            assertThat(slope(FunctionFacts::relu, -5)).isZero();
                        });
        claims.of(Topic.PRELU)
                .that(
                        "negative ones are multiplied by a number that was learned.",
                        "음수에는 학습한 수가 곱해집니다.",
                        Fact.KNOWN)
                .that(
                        "It is a Leaky ReLU whose slope below 0 was not chosen but learned.",
                        "0 아래의 기울기를 정해 두지 않고 학습한 Leaky ReLU입니다.",
                        Fact.KNOWN);
        claims.of(Topic.ELU)
                .that(
                        "negative ones bend smoothly towards -1 and never get there.",
                        "음수는 부드럽게 굽어 -1에 다가가지만 닿지는 않습니다.",
                        () -> {
                            assertThat(elu(-10)).isBetween(-1.0, -0.999);
                            assertThat(elu(-30)).isGreaterThan(-1);
                            assertThat(slope(FunctionFacts::elu, -1e-9)).isCloseTo(1, within(1e-4));
                        })
                .that(
                        "With values on both sides of 0, their mean usually lies nearer to 0 than"
                                + " after ReLU, which can make training faster.",
                        "값이 0의 양쪽에 있어 평균이 대개 ReLU 다음보다 0에 가깝고, 그래서 학습이 빨라질 수 있습니다.",
                        () ->
                                assertThat(Math.abs(meanOfNormal(FunctionFacts::elu)))
                                        .isLessThan(Math.abs(meanOfNormal(FunctionFacts::relu))));
    }

    private static void smooth(Claims claims) {
        claims.of(Topic.GELU)
                .that(
                        "Multiplies each value by the probability that a normally distributed"
                                + " number is below it",
                        "각 값에, 정규 분포를 따르는 수가 그 값보다 작을 확률을 곱합니다.",
                        () -> {
                            // Hendrycks and Gimpel's own approximation of the same function.
                            double x = 0.8;
                            double inner = Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
                            assertThat(gelu(x))
                                    .isCloseTo(0.5 * x * (1 + Math.tanh(inner)), within(1e-3));
                        });
        claims.of(Topic.SWISH)
                .that(
                        "Multiplies each value x by sigmoid(x), which lies between 0 and 1",
                        "각 값 x에 0과 1 사이인 sigmoid(x)를 곱합니다.",
                        () -> liesBetween(FunctionFacts::sigmoid, 0, 1));
        claims.of(Topic.GELU, Topic.SWISH)
                .that(
                        "large values almost stay, and far below 0 they almost become 0.",
                        "큰 값은 거의 그대로이고, 0보다 훨씬 작은 값은 거의 0이 됩니다.",
                        () -> {
                            assertThat(gelu(10)).isCloseTo(10, within(1e-3));
                            assertThat(gelu(-10)).isCloseTo(0, within(1e-3));
                            assertThat(swish(10)).isCloseTo(10, within(1e-3));
                            assertThat(swish(-10)).isCloseTo(0, within(1e-3));
                        })
                .that(
                        "It is a ReLU without the kink at 0: smooth everywhere, which suits"
                                + " training.",
                        "0에서 꺾이지 않는 ReLU입니다.",
                        () -> {
                            assertThat(kink(FunctionFacts::gelu)).isLessThan(1e-4);
                            assertThat(kink(FunctionFacts::swish)).isLessThan(1e-4);
                            assertThat(kink(FunctionFacts::relu)).isCloseTo(1, within(1e-4));
                        })
                .that("smooth everywhere", "어디에서나 매끄러워 학습에 좋습니다.", Fact.KNOWN);
        claims.of(Topic.HARD_SWISH)
                .that(
                        "Values of 3 and more stay as they are",
                        "3 이상인 값은 그대로 남고",
                        () -> staysFrom(FunctionFacts::hardSwish, 3, 100))
                .that(
                        "values of -3 and less become 0",
                        "-3 이하인 값은 0이 되며",
                        () -> zeroBelow(FunctionFacts::hardSwish, -3))
                .that(
                        "between the two a curve leads from one to the other.",
                        "그 사이는 곡선으로 이어집니다.",
                        () -> {
                            assertThat(slope(FunctionFacts::hardSwish, -2)).isNegative();
                            assertThat(slope(FunctionFacts::hardSwish, 2)).isPositive();
                        })
                .that(
                        "It comes close to the smooth function x · sigmoid(x), but needs no"
                                + " exponential, which makes it cheap on a phone.",
                        "매끄러운 함수 x · sigmoid(x)에 가까우면서 지수 함수를 쓰지 않아 휴대전화에서도 값싸게" + " 계산합니다.",
                        () -> near(FunctionFacts::hardSwish, FunctionFacts::swish, 0.15));
    }

    private static void squeezes(Claims claims) {
        claims.of(Topic.SIGMOID)
                .that(
                        "Squeezes each value into the range from 0 to 1",
                        "각 값을 0과 1 사이로 누릅니다.",
                        () -> liesBetween(FunctionFacts::sigmoid, 0, 1))
                .that(
                        "0 becomes 0.5, large values come close to 1, and far below 0 they come"
                                + " close to 0.",
                        "0은 0.5가 되고, 큰 값은 1에, 0보다 훨씬 작은 값은 0에 가까워집니다.",
                        () -> {
                            assertThat(sigmoid(0)).isEqualTo(0.5);
                            assertThat(sigmoid(10)).isCloseTo(1, within(1e-4));
                            assertThat(sigmoid(-10)).isCloseTo(0, within(1e-4));
                        });
        claims.of(Topic.SIGMOID, Topic.HARD_SIGMOID)
                .that(
                        "Such a number can be a gate that says how much of something passes",
                        "이런 수는 무엇을 얼마나 통과시킬지 정하는 게이트가 될 수 있습니다.",
                        () -> liesBetween(FunctionFacts::hardSigmoid, 0, 1));
        claims.of(Topic.SIGMOID)
                .that(
                        "inside a network it is rare as an activation function today",
                        "오늘날 네트워크 안의 활성화 함수로는 드뭅니다.",
                        Fact.KNOWN)
                .that(
                        "far from 0 it is almost flat and leaves little slope to learn from.",
                        "0에서 멀면 거의 평평해 배울 기울기가 적으므로",
                        () -> flatFarFrom0(FunctionFacts::sigmoid));
        claims.of(Topic.HARD_SIGMOID)
                .that(
                        "Values of 3 and more become 1",
                        "3 이상인 값은 1이 되고",
                        () -> assertThat(hardSigmoid(3)).isEqualTo(1))
                .that(
                        "values of -3 and less become 0",
                        "-3 이하인 값은 0이 되며",
                        () -> zeroBelow(FunctionFacts::hardSigmoid, -3))
                .that(
                        "between the two a straight line leads from one to the other.",
                        "그 사이는 직선으로 이어집니다.",
                        () ->
                                assertThat(slope(FunctionFacts::hardSigmoid, -2))
                                        .isCloseTo(
                                                slope(FunctionFacts::hardSigmoid, 1), within(1e-6)))
                .that(
                        "it comes close to the sigmoid, but needs no exponential.",
                        "시그모이드에 가까우면서 지수 함수를 쓰지 않습니다.",
                        () -> near(FunctionFacts::hardSigmoid, FunctionFacts::sigmoid, 0.1));
        claims.of(Topic.TANH)
                .that(
                        "Squeezes each value into the range from -1 to 1",
                        "각 값을 -1과 1 사이로 누르고",
                        () -> liesBetween(Math::tanh, -1, 1))
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
                        "far from 0 it is almost flat and leaves little slope to learn from, which"
                                + " is why ReLU replaced it.",
                        "0에서 멀면 거의 평평해 배울 기울기가 적으므로 ReLU가 대신하게 되었습니다.",
                        () -> flatFarFrom0(Math::tanh));
    }

    private static double relu(double x) {
        return Math.max(0, x);
    }

    private static double relu6(double x) {
        return Math.min(6, Math.max(0, x));
    }

    private static double leaky(double x) {
        return Math.max(0.01 * x, x);
    }

    private static double elu(double x) {
        return x > 0 ? x : Math.expm1(x);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double swish(double x) {
        return x * sigmoid(x);
    }

    private static double hardSigmoid(double x) {
        return relu6(x + 3) / 6;
    }

    private static double hardSwish(double x) {
        return x * hardSigmoid(x);
    }

    private static double gelu(double x) {
        return x * normalBelow(x);
    }

    private static void layersWithoutAFunctionAreOneSum() {
        double[][][] a = maps(1, 7, 7, 2);
        double[][][] b = maps(2, 7, 7, 2);
        double[][][][] first = weights(3, 4, 3, 2);
        double[][][][] second = weights(9, 3, 3, 4);
        // A weighted sum is what adds up: the sum's outcome is the sum of the outcomes.
        assertThat(flat(convolve(convolve(sum(a, b), first), second)))
                .containsExactly(
                        flat(
                                sum(
                                        convolve(convolve(a, first), second),
                                        convolve(convolve(b, first), second))),
                        within(1e-9));
        assertThat(flat(apply(sum(a, b), FunctionFacts::relu)))
                .isNotEqualTo(
                        flat(sum(apply(a, FunctionFacts::relu), apply(b, FunctionFacts::relu))));
    }

    private static void zeroBelow(DoubleUnaryOperator function, double limit) {
        for (double below : new double[] {0.001, 1, 50}) {
            assertThat(function.applyAsDouble(limit - below)).isZero();
        }
    }

    private static void staysFrom(DoubleUnaryOperator function, double low, double high) {
        for (double share : new double[] {0.001, 0.3, 0.999}) {
            double x = low + share * (high - low);
            assertThat(function.applyAsDouble(x)).isEqualTo(x);
        }
    }

    private static void liesBetween(DoubleUnaryOperator function, double low, double high) {
        new Random(1)
                .doubles(100, -1000, 1000)
                .forEach(x -> assertThat(function.applyAsDouble(x)).isBetween(low, high));
    }

    private static void near(DoubleUnaryOperator a, DoubleUnaryOperator b, double limit) {
        new Random(1)
                .doubles(1000, -10, 10)
                .forEach(
                        x ->
                                assertThat(a.applyAsDouble(x))
                                        .isCloseTo(b.applyAsDouble(x), within(limit)));
    }

    private static void flatFarFrom0(DoubleUnaryOperator function) {
        assertThat(slope(function, 8)).isBetween(0.0, 1e-3);
        assertThat(slope(function, -8)).isBetween(0.0, 1e-3);
        assertThat(slope(function, 0)).isGreaterThan(0.2);
    }

    private static double slope(DoubleUnaryOperator function, double x) {
        double h = 1e-5;
        return (function.applyAsDouble(x + h) - function.applyAsDouble(x - h)) / (2 * h);
    }

    /** How much the slope jumps at 0. */
    private static double kink(DoubleUnaryOperator function) {
        return Math.abs(slope(function, 2e-5) - slope(function, -2e-5));
    }

    private static double[] bend(DoubleUnaryOperator function) {
        return Arrays.stream(new double[] {-3, -1, 0, 1, 3}).map(function).toArray();
    }

    private static double meanOfNormal(DoubleUnaryOperator function) {
        Random random = new Random(5);
        return DoubleStream.generate(random::nextGaussian)
                .limit(10_000)
                .map(function)
                .average()
                .orElseThrow();
    }

    /** P(X <= x) of the standard normal distribution, as a sum of thin strips. */
    private static double normalBelow(double x) {
        double low = -12;
        int strips = 24_000;
        double width = (x - low) / strips;
        double area = 0;
        for (int i = 0; i < strips; i++) {
            double middle = low + (i + 0.5) * width;
            area += width * Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI);
        }
        return area;
    }
}
