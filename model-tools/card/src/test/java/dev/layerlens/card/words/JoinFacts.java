package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.channel;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

/** What the texts about additions, concatenations and gates claim. */
final class JoinFacts {

    private JoinFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        joins(claims);
        gates(claims);
        return claims.facts();
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
                        JoinFacts::joinedChannelsStayAsTheyAre)
                .that(
                        "every value stays as it is.",
                        "값은 모두 그대로입니다.",
                        JoinFacts::joinedChannelsStayAsTheyAre)
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

    private static void joinedChannelsStayAsTheyAre() {
        double[][][] a = maps(1, 2, 2, 2);
        double[][][] b = maps(2, 2, 2, 3);
        double[][][] joined = new double[2][2][5];
        each(joined, (r, c, k) -> k < 2 ? a[r][c][k] : b[r][c][k - 2]);
        assertThat(joined[1][0]).startsWith(a[1][0]).endsWith(b[1][0]);
    }

    private static double[][][] gated(double[][][] x, double first, double second) {
        double[][][] y = maps(0, 3, 3, 2);
        each(y, (r, c, k) -> x[r][c][k] * (k == 0 ? first : second));
        return y;
    }
}
