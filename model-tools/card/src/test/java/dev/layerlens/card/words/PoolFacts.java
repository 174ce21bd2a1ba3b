package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.globalMean;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.pool;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;

/** What the texts about pools claim. */
final class PoolFacts {

    private PoolFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        pools(claims);
        globalPools(claims);
        return claims.facts();
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
                        "It keeps how strongly a pattern was found in the window and forgets where exactly",
                        "창 안에서 무늬를 얼마나 강하게 찾았는지는 남기고 정확히 어디인지는 잊습니다.",
                        () -> {
                            double[][][] x = {{{1}, {2}}, {{3}, {9}}};
                            double[][][] elsewhere = {{{9}, {2}}, {{3}, {1}}};
                            assertThat(maximum(x)).isDeepEqualTo(maximum(elsewhere));
                        });
        String smaller = "스트라이드가 1보다 크면 맵도 작아져 뒤의 레이어가 값싸집니다.";
        claims.of(Topic.MAX_POOL)
                .that(
                        "with a stride above 1 the maps become smaller too, and later layers cheaper.",
                        smaller,
                        PoolFacts::aStrideLeavesPositionsOut);
        claims.of(Topic.AVERAGE_POOL)
                .that(
                        "with a stride above 1 they become smaller too, and later layers cheaper.",
                        smaller,
                        PoolFacts::aStrideLeavesPositionsOut);
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
                        "Where something was seen no longer matters, only how strongly on the whole",
                        "어디에서 보았는지는 이제 상관없고 전체로 얼마나 강하게 보았는지만 남습니다.",
                        () -> {
                            double[][][] x = maps(1, 4, 4, 3);
                            double[][][] turned = maps(1, 4, 4, 3);
                            each(turned, (r, c, k) -> x[c][3 - r][k]);
                            assertThat(globalMean(turned))
                                    .containsExactly(globalMean(x), within(1e-12));
                        })
                .that(
                        "the layer after it then needs just one weight a channel for each of its outputs.",
                        "그래서 뒤의 레이어는 출력마다 채널 하나에 가중치 하나면 됩니다.",
                        () ->
                                assertThat(globalMean(maps(1, 9, 9, 6)))
                                        .hasSameSizeAs(globalMean(maps(1, 2, 2, 6))));
        claims.of(Topic.CHANNEL_SUMMARY)
                .that(
                        "It sums up what the whole picture holds, so that layers after it can act on more than their own window shows.",
                        "사진 전체에 무엇이 있는지 간추리므로, 뒤의 레이어가 자기 창에 보이는 것보다 넓은 것을 고려할 수 있습니다.",
                        () -> {
                            double[][][] x = maps(1, 4, 4, 1);
                            double before = globalMean(x)[0];
                            x[3][3][0] += 1;
                            assertThat(globalMean(x)[0]).isNotEqualTo(before);
                        });
        claims.of(Topic.CLASS_AVERAGE)
                .that(
                        "Every map before it belongs to one class, and its mean is the logit of this class.",
                        "앞의 맵은 한 장마다 클래스 하나의 것이고, 그 평균이 그 클래스의 로짓입니다.",
                        PoolFacts::classMapsAverageToLogits);
    }

    /** A quarter of the positions is left, and with them of the next layer's multiplications. */
    private static void aStrideLeavesPositionsOut() {
        long side = (8 - 2) / 2 + 1;
        assertThat(4 * side * side * ConvolutionFacts.products(3, 16, 16))
                .isEqualTo(8 * 8 * ConvolutionFacts.products(3, 16, 16));
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

    private static double[][][] maximum(double[][][] x) {
        return pool(x, Double.NEGATIVE_INFINITY, Math::max);
    }

    private static double[][][] mean(double[][][] x) {
        return pool(x, 0, (sum, value) -> sum + value / 4);
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
