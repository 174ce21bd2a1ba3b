package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.softmax;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

/** What the texts about a network's end claim. */
final class EndFacts {

    private EndFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        end(claims);
        return claims.facts();
    }

    private static void end(Claims claims) {
        claims.of(Topic.DENSE)
                .that(
                        "Each output is a weighted sum of all inputs, usually plus a bias.",
                        "출력 하나하나는 모든 입력의 가중합이고, 대개 편향을 더합니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "It sees everything at once, where a convolution sees a window",
                        "합성곱은 창 하나를 보지만 이 레이어는 모두를 한꺼번에 봅니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "for this it needs one weight for every pair of an input and an output.",
                        "그래서 입력과 출력의 짝마다 가중치가 하나씩 필요합니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair);
        claims.of(Topic.CLASSIFIER)
                .that(
                        "Gives every class one number, its logit",
                        "클래스마다 수 하나, 곧 로짓을 냅니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "a weighted sum of all features, usually plus a bias.",
                        "로짓은 모든 특징의 가중합이고, 대개 편향을 더합니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "Here the answer is decided",
                        "답이 여기에서 정해집니다.",
                        () -> assertThat(largest(softmax(1, 4, 2))).isEqualTo(1))
                .that(
                        "where the product of a feature and its weight is positive, it speaks for"
                                + " the class, where it is negative, against it",
                        "특징과 가중치의 곱이 양수이면 그 클래스에 찬성하고 음수이면 반대하며",
                        () -> {
                            double without = 1;
                            assertThat(softmax(without + 0.5, 0)[0])
                                    .isGreaterThan(softmax(without, 0)[0]);
                            assertThat(softmax(without - 0.5, 0)[0])
                                    .isLessThan(softmax(without, 0)[0]);
                        })
                .that(
                        "the class with the largest logit wins.",
                        "로짓이 가장 큰 클래스가 답이 됩니다.",
                        () -> assertThat(largest(softmax(-1, 0.5, 0.4))).isEqualTo(1));
        claims.of(Topic.SOFTMAX)
                .that("Turns the logits into probabilities", "로짓을 확률로 바꿉니다.", EndFacts::shares)
                .that("every one lies between 0 and 1", "모든 확률은 0과 1 사이이고", EndFacts::shares)
                .that("they sum to 1", "더하면 1이며", EndFacts::shares)
                .that(
                        "their order stays the same.",
                        "순서는 그대로입니다.",
                        () -> {
                            double[] p = softmax(3, -1, 2);
                            assertThat(p[0]).isGreaterThan(p[2]);
                            assertThat(p[2]).isGreaterThan(p[1]);
                        })
                .that(
                        "Probabilities are easier to read than logits",
                        "확률은 로짓보다 읽기 쉽습니다.",
                        Fact.KNOWN)
                .that(
                        "only differences count, so the same number added to all logits changes"
                                + " nothing.",
                        "차이만 중요하므로 모든 로짓에 같은 수를 더해도 바뀌는 것이 없습니다.",
                        () ->
                                assertThat(softmax(13, 9, 12))
                                        .containsExactly(softmax(3, -1, 2), within(1e-12)));
    }

    static void aDenseLayerHasAWeightForEveryPair() {
        // A dense layer is a 1x1 convolution of a single cell.
        double[][][] x = maps(1, 1, 1, 4);
        double[][][][] w = weights(2, 3, 1, 4);
        double[] before = convolve(x, w)[0][0];
        assertThat(flat(w[0]).length * w.length).isEqualTo(4 * before.length);
        for (int input = 0; input < 4; input++) {
            x[0][0][input] += 1;
            double[] after = convolve(x, w)[0][0];
            for (int output = 0; output < 3; output++) {
                assertThat(after[output] - before[output])
                        .isCloseTo(w[output][0][0][input], within(1e-12));
            }
            x[0][0][input] -= 1;
        }
    }

    private static void shares() {
        double[] p = softmax(3, -1, 2, 0);
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
        assertThat(Arrays.stream(p).min().orElseThrow()).isBetween(0.0, 1.0);
        assertThat(Arrays.stream(p).max().orElseThrow()).isBetween(0.0, 1.0);
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
