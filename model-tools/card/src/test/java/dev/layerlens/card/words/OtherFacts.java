package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.channel;
import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.globalMean;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.padded;
import static dev.layerlens.card.words.Arithmetic.pool;
import static dev.layerlens.card.words.Arithmetic.softmax;
import static dev.layerlens.card.words.Arithmetic.sum;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

/** What the texts about pools, norms, joins and the network's end claim. */
final class OtherFacts {

    private OtherFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        norms(claims);
        pools(claims);
        globalPools(claims);
        dropout(claims);
        joins(claims);
        gates(claims);
        end(claims);
        shapes(claims);
        return claims.facts();
    }

    private static void norms(Claims claims) {
        claims.of(Topic.NORMALIZATION)
                .that(
                        "Shifts and scales the values of the picture, from 0 to 255, to the small"
                                + " numbers that the network was trained with.",
                        "0부터 255까지인 사진의 값에서 일정한 수를 빼고 나누어, 네트워크가 학습할 때 보던 작은 수로" + " 바꿉니다.",
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
                        "Shifts and scales each channel on its own, by numbers that are constant"
                                + " once training is over",
                        "학습이 끝나면 변하지 않는 수로 채널마다 따로 값을 옮기고 늘리거나 줄입니다.",
                        OtherFacts::aFoldedNormKeepsTheResult)
                .that(
                        "it takes away the mean and divides by the deviation that the channel had"
                                + " in training, then applies a learned scale and shift.",
                        "학습 때 그 채널이 보인 평균을 빼고 편차로 나눈 다음, 학습한 배율을 곱하고 학습한 값을 더합니다.",
                        OtherFacts::aFoldedNormKeepsTheResult)
                .that(
                        "It keeps every channel in a range in which training goes well",
                        "모든 채널을 학습이 잘되는 범위에 둡니다.",
                        Fact.KNOWN)
                .that(
                        "in the finished network it can be folded into a convolution right before"
                                + " it, which leaves the result the same.",
                        "완성된 네트워크에서는 바로 앞 합성곱에 합칠 수 있고, 그래도 결과는 같습니다.",
                        OtherFacts::aFoldedNormKeepsTheResult);
        claims.of(Topic.LOCAL_RESPONSE_NORM)
                .that(
                        "Divides each value by a number that grows with the squares of the values"
                                + " of neighbouring channels at the same position.",
                        "같은 위치에 있는 이웃 채널 값들의 제곱이 클수록 커지는 수로 각 값을 나눕니다.",
                        OtherFacts::largeNeighboursWeaken)
                .that(
                        "A large value thereby weakens its neighbours",
                        "큰 값이 이웃을 약하게 만드는 셈입니다.",
                        OtherFacts::largeNeighboursWeaken)
                .that(
                        "AlexNet used this in 2012, and batch norm has mostly replaced it.",
                        "2012년에 AlexNet이 썼고, 지금은 대부분 배치 정규화가 대신합니다.",
                        Fact.KNOWN);
    }

    private static void pools(Claims claims) {
        claims.of(Topic.MAX_POOL)
                .that(
                        "Keeps the largest value of every window, in each channel on its own.",
                        "채널마다 따로, 창마다 가장 큰 값만 남깁니다.",
                        () -> {
                            double[][][] x = maps(1, 4, 4, 2);
                            double largest =
                                    Arrays.stream(
                                                    new double[] {
                                                        x[1][2][1],
                                                        x[1][3][1],
                                                        x[2][2][1],
                                                        x[2][3][1]
                                                    })
                                            .max()
                                            .orElseThrow();
                            assertThat(maximum(x)[1][2][1]).isEqualTo(largest);
                        })
                .that(
                        "It keeps how strongly a pattern was found in the window and forgets where"
                                + " exactly",
                        "창 안에서 무늬를 얼마나 강하게 찾았는지는 남기고 정확히 어디인지는 잊습니다.",
                        () -> {
                            double[][][] x = {{{1}, {2}}, {{3}, {9}}};
                            double[][][] elsewhere = {{{9}, {2}}, {{3}, {1}}};
                            assertThat(maximum(x)).isDeepEqualTo(maximum(elsewhere));
                        });
        claims.of(Topic.MAX_POOL, Topic.AVERAGE_POOL)
                .that(
                        "with a stride above 1",
                        "스트라이드가 1보다 크면 맵도 작아져 뒤의 레이어가 값싸집니다.",
                        () -> assertThat((8 - 2) / 2 + 1).isEqualTo(4));
        claims.of(Topic.AVERAGE_POOL)
                .that(
                        "Takes the mean of every window, in each channel on its own.",
                        "채널마다 따로, 창마다 평균을 구합니다.",
                        () -> {
                            double[][][] x = {{{1}, {2}}, {{3}, {6}}};
                            assertThat(mean(x)[0][0][0]).isEqualTo(3);
                        })
                .that(
                        "It smooths the maps",
                        "맵을 부드럽게 합니다.",
                        () -> {
                            double[][][] x = maps(1, 9, 9, 1);
                            assertThat(roughness(mean(x))).isLessThan(roughness(x));
                        });
    }

    private static void globalPools(Claims claims) {
        claims.of(Topic.GLOBAL_AVERAGE_POOL, Topic.CHANNEL_SUMMARY, Topic.CLASS_AVERAGE)
                .that(
                        "Takes the mean of each channel over all positions",
                        "채널마다 모든 위치의 평균을 구합니다.",
                        () -> {
                            double[][][] x = {{{1, 5}, {2, 5}}, {{3, 5}, {6, 5}}};
                            assertThat(globalMean(x)).containsExactly(3, 5);
                        })
                .that(
                        "one number is left of every map.",
                        "맵 한 장에서 수 하나가 남습니다.",
                        () -> assertThat(globalMean(maps(1, 4, 4, 7))).hasSize(7));
        claims.of(Topic.GLOBAL_AVERAGE_POOL)
                .that(
                        "Where something was seen no longer matters, only how strongly on the"
                                + " whole",
                        "어디에서 보았는지는 이제 상관없고 전체로 얼마나 강하게 보았는지만 남습니다.",
                        () -> {
                            double[][][] x = maps(1, 4, 4, 3);
                            double[][][] turned = maps(1, 4, 4, 3);
                            each(turned, (r, c, k) -> x[c][3 - r][k]);
                            assertThat(globalMean(turned))
                                    .containsExactly(globalMean(x), within(1e-12));
                        })
                .that(
                        "the layer after it then needs just one weight a channel for each of its"
                                + " outputs.",
                        "그래서 뒤의 레이어는 출력마다 채널 하나에 가중치 하나면 됩니다.",
                        () ->
                                assertThat(globalMean(maps(1, 9, 9, 6)))
                                        .hasSameSizeAs(globalMean(maps(1, 2, 2, 6))));
        claims.of(Topic.CHANNEL_SUMMARY)
                .that(
                        "It sums up what the whole picture holds, so that layers after it can act"
                                + " on more than their own window shows.",
                        "사진 전체에 무엇이 있는지 간추리므로, 뒤의 레이어가 자기 창에 보이는 것보다 더 많은 것을 보고" + " 움직일 수 있습니다.",
                        () -> {
                            double[][][] x = maps(1, 4, 4, 1);
                            double before = globalMean(x)[0];
                            x[3][3][0] += 1;
                            assertThat(globalMean(x)[0]).isNotEqualTo(before);
                        });
        claims.of(Topic.CLASS_AVERAGE)
                .that(
                        "Every map before it belongs to one class, and its mean is the logit of"
                                + " this class.",
                        "앞의 맵은 한 장마다 클래스 하나의 것이고, 그 평균이 그 클래스의 로짓입니다.",
                        OtherFacts::classMapsAverageToLogits);
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
                        "As it could rely on no single value while it learned, the network learned"
                                + " to use several, and overfits less.",
                        "배우는 동안 어느 값 하나에 기댈 수 없었으므로 여러 값을 함께 쓰게 되었고, 과적합이 줄어듭니다.",
                        Fact.KNOWN);
    }

    private static void joins(Claims claims) {
        claims.of(Topic.ADD)
                .that(
                        "Adds its inputs value by value.",
                        "입력들을 값끼리 더합니다.",
                        () -> {
                            double[][][] a = maps(1, 2, 2, 2);
                            double[][][] b = maps(2, 2, 2, 2);
                            assertThat(sum(a, b)[1][0][1]).isEqualTo(a[1][0][1] + b[1][0][1]);
                        })
                .that(
                        "Where one input comes over a skip connection, the layers in between only"
                                + " have to learn what to change",
                        "입력 하나가 건너뛰기 연결로 오면 그 사이의 레이어들은 무엇을 바꿀지만 배우면 되고",
                        () -> {
                            double[][][] x = maps(1, 2, 2, 2);
                            assertThat(sum(x, new double[2][2][2])).isDeepEqualTo(x);
                        })
                .that(
                        "in training the gradient passes the addition undiminished.",
                        "학습할 때 기울기가 덧셈을 줄지 않고 지나갑니다.",
                        () -> {
                            double h = 1e-6;
                            double slope = ((2 + h + 5) - (2 - h + 5)) / (2 * h);
                            assertThat(slope).isCloseTo(1, within(1e-6));
                        });
        claims.of(Topic.ADD_CONSTANT)
                .that(
                        "Adds stored numbers to the values, the same ones for every picture.",
                        "어느 사진에나 똑같은, 파일에 적힌 수를 값에 더합니다.",
                        Fact.KNOWN)
                .that(
                        "It is a part of a larger computation that this file spells out step by"
                                + " step, as a bias or a shift may be.",
                        "편향이나 이동처럼, 이 파일이 한 단계씩 풀어 적은 더 큰 계산의 일부입니다.",
                        Fact.KNOWN);
        claims.of(Topic.CONCATENATION)
                .that(
                        "Puts its inputs side by side as one",
                        "입력들을 나란히 붙여 하나로 만듭니다.",
                        OtherFacts::joinedChannelsStayAsTheyAre)
                .that(
                        "every value stays as it is.",
                        "값은 모두 그대로입니다.",
                        OtherFacts::joinedChannelsStayAsTheyAre)
                .that(
                        "The next layer can use all that was found in different ways, be it by"
                                + " branches with other windows or by earlier layers.",
                        "창이 다른 가지들이든 앞선 레이어들이든, 서로 다른 방법으로 찾은 것을 다음 레이어가 모두 쓸 수" + " 있습니다.",
                        Fact.KNOWN);
    }

    private static void gates(Claims claims) {
        double[][][] x = maps(1, 3, 3, 2);
        claims.of(Topic.MULTIPLY)
                .that(
                        "Multiplies two inputs value by value",
                        "두 입력을 값끼리 곱합니다.",
                        () -> assertThat(gated(x, 2, 3)[1][1][1]).isEqualTo(x[1][1][1] * 3))
                .that(
                        "an input with one value a channel applies to all its positions.",
                        "채널마다 값이 하나인 입력은 그 채널의 모든 위치에 곱해집니다.",
                        () -> {
                            assertThat(gated(x, 2, 3)[0][2][0]).isEqualTo(x[0][2][0] * 2);
                            assertThat(gated(x, 2, 3)[2][0][0]).isEqualTo(x[2][0][0] * 2);
                        })
                .that(
                        "Where one input lies between 0 and 1 it is a gate",
                        "입력 하나가 0과 1 사이이면 게이트가 됩니다.",
                        () ->
                                assertThat(Math.abs(gated(x, 0.4, 1)[1][1][0]))
                                        .isLessThan(Math.abs(x[1][1][0])))
                .that(
                        "0 lets nothing of the other pass, and 1 all of it.",
                        "0이면 다른 쪽을 전혀 통과시키지 않고, 1이면 모두 통과시킵니다.",
                        () -> {
                            assertThat(flat(channel(gated(x, 0, 1), 0)))
                                    .containsOnly(new double[] {0}, within(0.0));
                            assertThat(flat(channel(gated(x, 0, 1), 1)))
                                    .isEqualTo(flat(channel(x, 1)));
                        });
        claims.of(Topic.MULTIPLY_CONSTANT)
                .that(
                        "Multiplies the values by stored numbers, the same ones for every picture.",
                        "어느 사진에나 똑같은, 파일에 적힌 수를 값에 곱합니다.",
                        Fact.KNOWN)
                .that(
                        "It is a part of a larger computation that this file spells out step by"
                                + " step, as a scale may be.",
                        "배율처럼, 이 파일이 한 단계씩 풀어 적은 더 큰 계산의 일부입니다.",
                        Fact.KNOWN);
    }

    private static void end(Claims claims) {
        claims.of(Topic.DENSE)
                .that(
                        "Each output is a weighted sum of all inputs, usually plus a bias.",
                        "출력 하나하나는 모든 입력의 가중합이고, 대개 편향을 더합니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "It sees everything at once, where a convolution sees a window",
                        "합성곱은 창 하나를 보지만 이 레이어는 모두를 한꺼번에 봅니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "for this it needs one weight for every pair of an input and an output.",
                        "그래서 입력과 출력의 짝마다 가중치가 하나씩 필요합니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair);
        claims.of(Topic.CLASSIFIER)
                .that(
                        "Gives every class one number, its logit",
                        "클래스마다 수 하나, 곧 로짓을 냅니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair)
                .that(
                        "a weighted sum of all features, usually plus a bias.",
                        "로짓은 모든 특징의 가중합이고, 대개 편향을 더합니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair)
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
                .that("Turns the logits into probabilities", "로짓을 확률로 바꿉니다.", OtherFacts::shares)
                .that("every one lies between 0 and 1", "모든 확률은 0과 1 사이이고", OtherFacts::shares)
                .that("they sum to 1", "더하면 1이며", OtherFacts::shares)
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

    private static void shapes(Claims claims) {
        claims.of(Topic.FLATTEN)
                .that(
                        "Writes all values of the maps into one long row",
                        "맵의 모든 값을 긴 한 줄로 적습니다.",
                        () -> assertThat(flat(maps(1, 3, 4, 5))).hasSize(60))
                .that(
                        "no value changes.",
                        "값은 바뀌지 않습니다.",
                        () -> {
                            double[][][] x = maps(1, 3, 4, 5);
                            assertThat(flat(x)[(2 * 4 + 1) * 5 + 3]).isEqualTo(x[2][1][3]);
                        })
                .that(
                        "The dense layer after it reads a row",
                        "뒤의 완전 연결 레이어는 한 줄을 읽습니다.",
                        Fact.KNOWN)
                .that(
                        "in which every position of every map has its own place, and so its own"
                                + " weights.",
                        "그 줄에는 모든 맵의 모든 위치마다 제자리가 있고, 따라서 가중치도 따로 있습니다.",
                        OtherFacts::aDenseLayerHasAWeightForEveryPair);
        claims.of(Topic.PADDING)
                .that(
                        "Puts a constant, usually 0, around the values",
                        "값들의 둘레에 상수, 대개 0을 덧붙입니다.",
                        () -> assertThat(padded(maps(1, 3, 3, 1))[0][2][0]).isZero())
                .that(
                        "which stay as they are.",
                        "값 자체는 그대로입니다.",
                        () -> {
                            double[][][] x = maps(1, 3, 3, 1);
                            assertThat(padded(x)[2][3][0]).isEqualTo(x[1][2][0]);
                        })
                .that(
                        "Windows of the next layer can then reach beyond the edge, so that the maps"
                                + " shrink less and values at the edge lie in more windows.",
                        "다음 레이어의 창이 가장자리 밖까지 닿을 수 있어, 맵이 덜 줄어들고 가장자리의 값이 더 많은 창에" + " 들어갑니다.",
                        OtherFacts::paddedMapsShrinkLess);
        claims.of(Topic.RESHAPE)
                .that("Gives the values another shape", "값들의 모양을 바꿉니다.", Fact.KNOWN)
                .that("their number and order stay the same.", "개수와 순서는 그대로입니다.", Fact.KNOWN)
                .that(
                        "The next layer expects them in this shape.",
                        "다음 레이어가 이 모양으로 된 값을 기다립니다.",
                        Fact.KNOWN);
        claims.of(Topic.RESIZE)
                .that(
                        "Stretches or shrinks the maps to another number of rows and columns",
                        "맵을 늘리거나 줄여 행과 열의 수를 바꿉니다.",
                        Fact.KNOWN)
                .that("each channel stays on its own.", "채널은 서로 섞이지 않습니다.", Fact.KNOWN)
                .that(
                        "The next layer expects maps of this size.",
                        "다음 레이어가 이 크기의 맵을 기다립니다.",
                        Fact.KNOWN);
        claims.of(Topic.OTHER)
                .that(
                        "This file uses an operator here that LayerLens has no explanation for",
                        "이 파일은 여기에서 LayerLens에 설명이 없는 연산을 씁니다.",
                        Fact.KNOWN)
                .that("its values are shown as they are.", "값은 있는 그대로 보여 줍니다.", Fact.KNOWN)
                .that(
                        "To learn what it does, look its name up in the documentation of TensorFlow"
                                + " Lite or of the network.",
                        "무엇을 하는지 알려면 TensorFlow Lite나 그 네트워크의 문서에서 연산의 이름을 찾아보세요.",
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

    private static void classMapsAverageToLogits() {
        double[][][] x = maps(1, 4, 4, 6);
        double[][][][] w = weights(2, 3, 1, 6);
        double[] features = globalMean(x);
        double[] logits = globalMean(convolve(x, w));
        for (int k = 0; k < 3; k++) {
            double sum = 0;
            for (int n = 0; n < 6; n++) {
                sum += w[k][0][0][n] * features[n];
            }
            assertThat(logits[k]).isCloseTo(sum, within(1e-12));
        }
    }

    private static void joinedChannelsStayAsTheyAre() {
        double[][][] a = maps(1, 2, 2, 2);
        double[][][] b = maps(2, 2, 2, 3);
        double[][][] joined = new double[2][2][5];
        each(joined, (r, c, k) -> k < 2 ? a[r][c][k] : b[r][c][k - 2]);
        assertThat(joined[1][0]).startsWith(a[1][0]).endsWith(b[1][0]);
    }

    private static void aDenseLayerHasAWeightForEveryPair() {
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

    private static void paddedMapsShrinkLess() {
        double[][][] x = new double[5][5][1];
        double[][][][] ones = weights(1, 1, 3, 1);
        each(ones[0], (r, c, k) -> 1);
        x[0][0][0] = 1;
        double[] bare = flat(convolve(x, ones));
        double[] wide = flat(convolve(padded(x), ones));
        assertThat(wide.length).isGreaterThan(bare.length);
        assertThat(Arrays.stream(wide).sum()).isGreaterThan(Arrays.stream(bare).sum());
    }

    private static double[][][] gated(double[][][] x, double first, double second) {
        double[][][] y = maps(0, 3, 3, 2);
        each(y, (r, c, k) -> x[r][c][k] * (k == 0 ? first : second));
        return y;
    }

    private static double[][][] maximum(double[][][] x) {
        return pool(x, Double.NEGATIVE_INFINITY, Math::max);
    }

    private static double[][][] mean(double[][][] x) {
        return pool(x, 0, (sum, value) -> sum + value / 4);
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /** The mean difference between neighbours of a row. */
    private static double roughness(double[][][] x) {
        double all = 0;
        for (double[][] row : x) {
            for (int c = 1; c < row.length; c++) {
                all += Math.abs(row[c][0] - row[c - 1][0]) / (x.length * (row.length - 1.0));
            }
        }
        return all;
    }
}
