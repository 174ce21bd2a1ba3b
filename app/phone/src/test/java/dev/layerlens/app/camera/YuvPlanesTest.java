package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.Test;

public final class YuvPlanesTest {
    private final Random random = new Random(7);

    /** A plane of random samples that ends with its last one, as some cameras' planes do. */
    private YuvPlanes.Plane plane(int width, int height, int pixelStride, int padding) {
        int rowStride = width * pixelStride + padding;
        byte[] samples = new byte[(height - 1) * rowStride + (width - 1) * pixelStride + 1];
        random.nextBytes(samples);
        return new YuvPlanes.Plane(ByteBuffer.wrap(samples), rowStride, pixelStride);
    }

    private YuvPlanes planes(int width, int height, int chromaStride, int padding) {
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        return new YuvPlanes(
                width,
                height,
                plane(width, height, 1, padding),
                plane(halfWidth, halfHeight, chromaStride, padding),
                plane(halfWidth, halfHeight, chromaStride, padding));
    }

    /** BT.601, full range, in floating point, pixel by pixel: the definition. */
    private static int[] reference(YuvPlanes planes, int row, int column) {
        double y = sample(planes.y(), row, column);
        double u = sample(planes.u(), row / 2, column / 2) - 128;
        double v = sample(planes.v(), row / 2, column / 2) - 128;
        return new int[] {
            clamp(y + 1.402 * v), clamp(y - 0.344136 * u - 0.714136 * v), clamp(y + 1.772 * u)
        };
    }

    private static int sample(YuvPlanes.Plane plane, int row, int column) {
        int index = row * plane.rowStride() + column * plane.pixelStride();
        return plane.samples().get(index) & 0xff;
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static void assertUpright(YuvPlanes planes, int degrees) {
        Picture upright = planes.upright(degrees);
        boolean sideways = degrees % 180 != 0;
        assertThat(upright.width()).isEqualTo(sideways ? planes.height() : planes.width());
        assertThat(upright.height()).isEqualTo(sideways ? planes.width() : planes.height());
        for (int row = 0; row < planes.height(); row++) {
            for (int column = 0; column < planes.width(); column++) {
                // turned clockwise, the first row becomes the last column
                int[] at =
                        switch (degrees) {
                            case 90 -> new int[] {column, planes.height() - 1 - row};
                            case 180 ->
                                    new int[] {
                                        planes.height() - 1 - row, planes.width() - 1 - column
                                    };
                            case 270 -> new int[] {planes.width() - 1 - column, row};
                            default -> new int[] {row, column};
                        };
                int pixel = upright.argb()[at[0] * upright.width() + at[1]];
                int[] rgb = reference(planes, row, column);
                assertThat(pixel >>> 24).isEqualTo(255);
                for (int c = 0; c < 3; c++) {
                    int value = pixel >> (16 - 8 * c) & 255;
                    assertThat(Math.abs(value - rgb[c])).as("colour %s", c).isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    public void planarFramesAreTurnedEveryWay() {
        for (int degrees = 0; degrees < 360; degrees += 90) {
            assertUpright(planes(12, 8, 1, 0), degrees);
        }
    }

    @Test
    public void interleavedFramesWithPaddedRowsAreTurnedEveryWay() {
        for (int degrees = 0; degrees < 360; degrees += 90) {
            assertUpright(planes(12, 8, 2, 5), degrees);
        }
    }

    @Test
    public void oddSizesAreTurnedEveryWay() {
        for (int degrees = 0; degrees < 360; degrees += 90) {
            assertUpright(planes(7, 5, 2, 3), degrees);
        }
    }

    @Test
    public void aSlantedTurnIsRefused() {
        YuvPlanes planes = planes(4, 4, 1, 0);
        assertThatThrownBy(() -> planes.upright(45))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("45");
    }
}
