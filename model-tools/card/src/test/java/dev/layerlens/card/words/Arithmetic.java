package dev.layerlens.card.words;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * What layers compute, straight from their definitions; maps are {@code [row][column][channel]}.
 */
final class Arithmetic {

    private Arithmetic() {}

    /** Normally distributed maps. */
    static double[][][] maps(long seed, int rows, int columns, int channels) {
        Random random = new Random(seed);
        double[][][] maps = new double[rows][columns][channels];
        each(maps, (r, c, k) -> random.nextGaussian());
        return maps;
    }

    /** Normally distributed weights, {@code [filter][row][column][channel]}. */
    static double[][][][] weights(long seed, int filters, int side, int channels) {
        double[][][][] weights = new double[filters][][][];
        for (int f = 0; f < filters; f++) {
            weights[f] = maps(seed + f, side, side, channels);
        }
        return weights;
    }

    /** A convolution at every position where the filter fits. */
    static double[][][] convolve(double[][][] x, double[][][][] w) {
        int side = w[0].length;
        double[][][] y = new double[x.length - side + 1][x[0].length - side + 1][w.length];
        each(
                y,
                (r, c, k) -> {
                    double sum = 0;
                    for (int i = 0; i < side; i++) {
                        for (int j = 0; j < side; j++) {
                            for (int n = 0; n < x[0][0].length; n++) {
                                sum += w[k][i][j][n] * x[r + i][c + j][n];
                            }
                        }
                    }
                    return sum;
                });
        return y;
    }

    /** Each channel with a filter of its own, {@code [filter][row][column][1]}. */
    static double[][][] depthwise(double[][][] x, double[][][][] w) {
        int side = w[0].length;
        double[][][] y = new double[x.length - side + 1][x[0].length - side + 1][w.length];
        for (int k = 0; k < w.length; k++) {
            double[][][] one = convolve(channel(x, k), new double[][][][] {w[k]});
            int channel = k;
            each(y, (r, c, n) -> n == channel ? one[r][c][0] : y[r][c][n]);
        }
        return y;
    }

    /** Every window of 2 x 2, one step on from the last, in one value. */
    static double[][][] pool(double[][][] x, double first, DoubleBinaryOperator join) {
        double[][][] y = new double[x.length - 1][x[0].length - 1][x[0][0].length];
        each(
                y,
                (r, c, k) -> {
                    double all = first;
                    for (int i = 0; i < 4; i++) {
                        all = join.applyAsDouble(all, x[r + i / 2][c + i % 2][k]);
                    }
                    return all;
                });
        return y;
    }

    /** The mean of each channel over all positions. */
    static double[] globalMean(double[][][] x) {
        double[] means = new double[x[0][0].length];
        for (double[][] row : x) {
            for (double[] cell : row) {
                for (int k = 0; k < cell.length; k++) {
                    means[k] += cell[k] / (x.length * row.length);
                }
            }
        }
        return means;
    }

    /** Zeros around each map. */
    static double[][][] padded(double[][][] x) {
        double[][][] y = new double[x.length + 2][x[0].length + 2][x[0][0].length];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < x[0].length; c++) {
                y[r + 1][c + 1] = x[r][c].clone();
            }
        }
        return y;
    }

    static double[][][] apply(double[][][] x, DoubleUnaryOperator function) {
        double[][][] y = new double[x.length][x[0].length][x[0][0].length];
        each(y, (r, c, k) -> function.applyAsDouble(x[r][c][k]));
        return y;
    }

    static double[][][] sum(double[][][] a, double[][][] b) {
        double[][][] y = new double[a.length][a[0].length][a[0][0].length];
        each(y, (r, c, k) -> a[r][c][k] + b[r][c][k]);
        return y;
    }

    /** One channel alone. */
    static double[][][] channel(double[][][] x, int channel) {
        double[][][] y = new double[x.length][x[0].length][1];
        each(y, (r, c, k) -> x[r][c][channel]);
        return y;
    }

    /** All values in a row: rows, columns, channels. */
    static double[] flat(double[][][] x) {
        return Arrays.stream(x).flatMap(Arrays::stream).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[] softmax(double... logits) {
        double largest = Arrays.stream(logits).max().orElseThrow();
        double[] powers = Arrays.stream(logits).map(x -> Math.exp(x - largest)).toArray();
        double sum = Arrays.stream(powers).sum();
        return Arrays.stream(powers).map(p -> p / sum).toArray();
    }

    /** Sets every value. */
    static void each(double[][][] maps, Cell value) {
        for (int r = 0; r < maps.length; r++) {
            for (int c = 0; c < maps[r].length; c++) {
                for (int k = 0; k < maps[r][c].length; k++) {
                    maps[r][c][k] = value.at(r, c, k);
                }
            }
        }
    }

    /** A value by its place. */
    interface Cell {
        double at(int row, int column, int channel);
    }
}
