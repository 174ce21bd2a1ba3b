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

/** What the texts about ReLU and its kin claim. */
final class RectifierFacts {

    private RectifierFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        bends(claims);
        rectifiers(claims);
        return claims.facts();
    }

    private static void bends(Claims claims) {
        claims.of(Topic.RELU, Topic.ACTIVATION)
                .that(
                        "Without a function that bends between them, layers in a row could do no"
                                + " more than a single one, because a weighted sum of weighted sums"
                                + " is a weighted sum",
                        "사이에 굽은 함수가 없으면 레이어를 여럿 이어도 하나가 하는 일밖에 못 합니다.",
                        RectifierFacts::layersWithoutAFunctionAreOneSum)
                .that(
                        "is a weighted sum",
                        "가중합의 가중합은 다시 가중합이기 때문입니다.",
                        RectifierFacts::layersWithoutAFunctionAreOneSum);
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
                        () -> Curves.zeroBelow(Curves::relu, 0))
                .that(
                        "positive ones stay as they are.",
                        "양수는 그대로 남습니다.",
                        () -> Curves.staysFrom(Curves::relu, 0, 100))
                .that(
                        "this function is the cheapest, one comparison a value.",
                        "ReLU는 값마다 한 번 비교하면 되는 가장 값싼 함수입니다.",
                        () -> {
                            for (double x : new double[] {-2, -0.1, 0, 0.1, 2}) {
                                assertThat(Curves.relu(x)).isEqualTo(x > 0 ? x : 0);
                            }
                        });
        claims.of(Topic.RELU6)
                .that(
                        "Negative values become 0",
                        "음수는 0이 되고",
                        () -> Curves.zeroBelow(Curves::relu6, 0))
                .that(
                        "values above 6 become 6",
                        "6보다 큰 값은 6이 되며",
                        () -> assertThat(Curves.relu6(6.1)).isEqualTo(6))
                .that(
                        "those between stay as they are.",
                        "그 사이의 값은 그대로 남습니다.",
                        () -> Curves.staysFrom(Curves::relu6, 0, 6))
                .that(
                        "It bends as ReLU does",
                        "ReLU처럼 굽어 있고",
                        () -> assertThat(bend(Curves::relu6)).isEqualTo(bend(Curves::relu)))
                .that(
                        "its bounded range suits 8-bit integers",
                        "범위가 정해져 있어 8비트 정수에 잘 맞습니다.",
                        () -> Curves.liesBetween(Curves::relu6, 0, 6))
                .that(
                        "256 levels from 0 to 6 are never more than 0.024 apart.",
                        "0부터 6까지를 256단계로 나누면 간격이 0.024를 넘지 않습니다.",
                        () -> assertThat(6.0 / 255).isLessThanOrEqualTo(0.024));
        claims.of(Topic.LEAKY_RELU, Topic.PRELU, Topic.ELU)
                .that(
                        "Positive values stay as they are",
                        "양수는 그대로 남고",
                        () -> {
                            Curves.staysFrom(Curves::leaky, 0, 100);
                            Curves.staysFrom(Curves::elu, 0, 100);
                        });
        claims.of(Topic.LEAKY_RELU)
                .that(
                        "negative ones are multiplied by a small number instead of becoming 0.",
                        "음수는 0이 되는 대신 작은 수가 곱해집니다.",
                        () -> assertThat(Curves.leaky(-5)).isEqualTo(-5 * 0.01))
                .that(
                        "Even where all values are negative, a small slope is left to learn from,"
                                + " so that no channel dies in training as it can with ReLU.",
                        "값이 모두 음수여도 배울 수 있는 작은 기울기가 남으므로, ReLU에서처럼 학습하다가 채널이 죽는" + " 일이 없습니다.",
                        () -> {
                            assertThat(Curves.slope(Curves::leaky, -5)).isPositive();
                            assertThat(Curves.slope(Curves::relu, -5)).isZero();
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
                            assertThat(Curves.elu(-10)).isBetween(-1.0, -0.999);
                            assertThat(Curves.elu(-30)).isGreaterThan(-1);
                            assertThat(Curves.slope(Curves::elu, -1e-9)).isCloseTo(1, within(1e-4));
                        })
                .that(
                        "With values on both sides of 0, their mean usually lies nearer to 0 than"
                                + " after ReLU, which can make training faster.",
                        "값이 0의 양쪽에 있어 평균이 대개 ReLU 다음보다 0에 가깝고, 그래서 학습이 빨라질 수 있습니다.",
                        () ->
                                assertThat(Math.abs(meanOfNormal(Curves::elu)))
                                        .isLessThan(Math.abs(meanOfNormal(Curves::relu))));
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
        assertThat(flat(apply(sum(a, b), Curves::relu)))
                .isNotEqualTo(flat(sum(apply(a, Curves::relu), apply(b, Curves::relu))));
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
}
