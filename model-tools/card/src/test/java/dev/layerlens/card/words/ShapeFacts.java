package dev.layerlens.card.words;

import static dev.layerlens.card.words.Arithmetic.convolve;
import static dev.layerlens.card.words.Arithmetic.each;
import static dev.layerlens.card.words.Arithmetic.flat;
import static dev.layerlens.card.words.Arithmetic.maps;
import static dev.layerlens.card.words.Arithmetic.padded;
import static dev.layerlens.card.words.Arithmetic.weights;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

/** What the texts about layers that only move values claim. */
final class ShapeFacts {

    private ShapeFacts() {}

    static List<Fact> all() {
        Claims claims = new Claims();
        shapes(claims);
        return claims.facts();
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
                        "in which every position of every map has its own place, and so its own weights.",
                        "그 줄에는 모든 맵의 모든 위치마다 제자리가 있고, 따라서 가중치도 따로 있습니다.",
                        EndFacts::aDenseLayerHasAWeightForEveryPair);
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
                        "Windows of the next layer can then reach beyond the edge, so that the maps shrink less and values at the edge lie in more windows.",
                        "다음 레이어의 창이 가장자리 밖까지 닿을 수 있어, 맵이 덜 줄어들고 가장자리의 값이 더 많은 창에 들어갑니다.",
                        ShapeFacts::paddedMapsShrinkLess);
        claims.of(Topic.RESHAPE)
                .that("Gives the values another shape", "값들의 모양을 바꿉니다.", Fact.KNOWN)
                .that("their number and order stay the same.", "개수와 순서는 그대로입니다.", Fact.KNOWN)
                .that(
                        "Its receptive field counts as if every cell saw all values before it",
                        "수용 영역은 모든 칸이 앞의 값 전체를 보는 것처럼 셉니다.",
                        Fact.KNOWN)
                .that(
                        "what a cell really sees may be less.",
                        "한 칸이 실제로 보는 곳은 더 좁을 수 있습니다.",
                        Fact.KNOWN)
                .that(
                        "The next layer expects them in this shape.",
                        "다음 레이어가 이 모양의 값을 읽기 때문입니다.",
                        Fact.KNOWN);
        claims.of(Topic.RESIZE)
                .that(
                        "Stretches or shrinks the maps to another number of rows and columns",
                        "맵을 늘리거나 줄여 행과 열의 수를 바꿉니다.",
                        Fact.KNOWN)
                .that("each channel stays on its own.", "채널은 서로 섞이지 않습니다.", Fact.KNOWN)
                .that(
                        "Its receptive field counts as if every cell saw all of the maps before it",
                        "수용 영역은 모든 칸이 앞의 맵 전체를 보는 것처럼 셉니다.",
                        Fact.KNOWN)
                .that(
                        "what a cell really sees may be less.",
                        "한 칸이 실제로 보는 곳은 더 좁을 수 있습니다.",
                        Fact.KNOWN)
                .that(
                        "The next layer expects maps of this size.",
                        "다음 레이어가 이 크기의 맵을 읽기 때문입니다.",
                        Fact.KNOWN);
        claims.of(Topic.OTHER)
                .that(
                        "This file uses an operator here that LayerLens has no explanation for",
                        "이 파일은 여기에서 LayerLens에 설명이 없는 연산을 씁니다.",
                        Fact.KNOWN)
                .that("its values are shown as they are.", "값은 있는 그대로 보여 줍니다.", Fact.KNOWN)
                .that(
                        "Unless it works cell by cell, its receptive field counts as if every cell"
                                + " saw all that it reads",
                        "칸마다 따로 계산하는 연산이 아니면 수용 영역은 모든 칸이 읽는 값 전체를 보는 것처럼 셉니다.",
                        Fact.KNOWN)
                .that(
                        "what a cell really sees may be less.",
                        "한 칸이 실제로 보는 곳은 더 좁을 수 있습니다.",
                        Fact.KNOWN)
                .that(
                        "To learn what it does, look its name up in the documentation of TensorFlow Lite or of the network.",
                        "무엇을 하는지 알려면 TensorFlow Lite나 그 네트워크의 문서에서 연산의 이름을 찾아보세요.",
                        Fact.KNOWN);
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
}
