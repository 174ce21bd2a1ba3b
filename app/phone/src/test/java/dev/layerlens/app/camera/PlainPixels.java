package dev.layerlens.app.camera;

import java.nio.ByteBuffer;
import java.util.function.DoubleUnaryOperator;

/**
 * What frames show by the definitions, in floating point, one pixel after the other: the reference
 * that the fast code is compared with. A grid is {@code [rows][columns][red, green, blue]}.
 */
final class PlainPixels {

    private PlainPixels() {}

    /** The frame's part of a buffer, turned and mirrored step by step. */
    static double[][][] upright(PixelRows pixels, FrameGeometry geometry) {
        double[][][] grid = new double[geometry.rows()][geometry.columns()][];
        for (int row = 0; row < geometry.rows(); row++) {
            for (int column = 0; column < geometry.columns(); column++) {
                grid[row][column] = colour(pixels, geometry.top() + row, geometry.left() + column);
            }
        }
        for (int turned = 0; turned < geometry.rotationDegrees(); turned += 90) {
            grid = clockwise(grid);
        }
        return geometry.mirrored() ? mirrored(grid) : grid;
    }

    private static double[] colour(PixelRows pixels, int row, int column) {
        if (pixels instanceof YuvPlanes yuv) {
            double y = sample(yuv.y(), row, column);
            double u = sample(yuv.u(), row / 2, column / 2) - 128;
            double v = sample(yuv.v(), row / 2, column / 2) - 128;
            return new double[] {
                limited(y + 1.402 * v),
                limited(y - 0.344136 * u - 0.714136 * v),
                limited(y + 1.772 * u)
            };
        }
        RgbaPlane rgba = (RgbaPlane) pixels;
        int at = row * rgba.rowStride() + column * rgba.pixelStride();
        ByteBuffer samples = rgba.samples();
        return new double[] {
            samples.get(at) & 255, samples.get(at + 1) & 255, samples.get(at + 2) & 255
        };
    }

    private static double sample(YuvPlanes.Plane plane, int row, int column) {
        return plane.samples().get(row * plane.rowStride() + column * plane.pixelStride()) & 255;
    }

    private static double limited(double value) {
        return Math.max(0, Math.min(255, value));
    }

    private static double[][][] clockwise(double[][][] grid) {
        double[][][] turned = new double[grid[0].length][grid.length][];
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[0].length; column++) {
                turned[column][grid.length - 1 - row] = grid[row][column];
            }
        }
        return turned;
    }

    private static double[][][] mirrored(double[][][] grid) {
        double[][][] other = new double[grid.length][grid[0].length][];
        for (int row = 0; row < grid.length; row++) {
            for (int column = 0; column < grid[0].length; column++) {
                other[row][grid[0].length - 1 - column] = grid[row][column];
            }
        }
        return other;
    }

    /** The largest centred part of an input's shape, filtered in two dimensions at once. */
    static double[] input(double[][][] grid, int width, int height) {
        int rows = grid.length;
        int columns = grid[0].length;
        double unit = Math.min((double) columns / width, (double) rows / height);
        int cutWidth = (int) Math.max(1, Math.floor(unit * width + 1e-9));
        int cutHeight = (int) Math.max(1, Math.floor(unit * height + 1e-9));
        int left = (columns - cutWidth) / 2;
        int top = (rows - cutHeight) / 2;
        double[] values = new double[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double across = (double) cutWidth / width;
                double down = (double) cutHeight / height;
                double centreX = (x + 0.5) * across - 0.5;
                double centreY = (y + 0.5) * down - 0.5;
                DoubleUnaryOperator triangleX = triangle(centreX, across);
                DoubleUnaryOperator triangleY = triangle(centreY, down);
                double sum = 0;
                for (int i = -cutHeight; i < 2 * cutHeight; i++) {
                    for (int j = -cutWidth; j < 2 * cutWidth; j++) {
                        double weight = triangleY.applyAsDouble(i) * triangleX.applyAsDouble(j);
                        if (weight > 0) {
                            double[] pixel =
                                    grid[top + within(i, cutHeight)][left + within(j, cutWidth)];
                            sum += weight;
                            for (int c = 0; c < 3; c++) {
                                values[(y * width + x) * 3 + c] += weight * pixel[c];
                            }
                        }
                    }
                }
                for (int c = 0; c < 3; c++) {
                    values[(y * width + x) * 3 + c] /= sum;
                }
            }
        }
        return values;
    }

    private static DoubleUnaryOperator triangle(double centre, double ratio) {
        return at -> Math.max(0, 1 - Math.abs(at - centre) / Math.max(1, ratio));
    }

    private static int within(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
