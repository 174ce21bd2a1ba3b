package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.Resampler;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

/** Every layout x four rotations x mirrored or not x whole and odd crops, beside the definition. */
public final class FrameTest {
    private static final int WIDTH = 14;
    private static final int HEIGHT = 11;

    /** Colours are rounded to whole numbers on the way, and half a number may go either way. */
    private static final double ROUNDING = 0.51;

    private final SyntheticFrames synthetic = new SyntheticFrames();

    private static List<FrameGeometry> geometries() {
        List<FrameGeometry> all = new ArrayList<>();
        for (int degrees = 0; degrees < 360; degrees += 90) {
            for (boolean mirrored : new boolean[] {false, true}) {
                all.add(new FrameGeometry(0, 0, WIDTH, HEIGHT, degrees, mirrored));
                all.add(new FrameGeometry(3, 1, 9, 8, degrees, mirrored));
                all.add(new FrameGeometry(2, 3, 7, 8, degrees, mirrored));
                all.add(new FrameGeometry(13, 10, 1, 1, degrees, mirrored));
            }
        }
        return all;
    }

    private static Frame frame(PixelRows pixels, FrameGeometry geometry) {
        return new Frame(pixels, geometry, 1, () -> {});
    }

    private static void assertShows(Picture picture, double[][][] expected, String what) {
        assertThat(picture.height()).as(what).isEqualTo(expected.length);
        assertThat(picture.width()).as(what).isEqualTo(expected[0].length);
        for (int row = 0; row < picture.height(); row++) {
            for (int column = 0; column < picture.width(); column++) {
                int pixel = picture.argb()[row * picture.width() + column];
                assertThat(pixel >>> 24).isEqualTo(255);
                for (int c = 0; c < 3; c++) {
                    double off = (pixel >> (16 - 8 * c) & 255) - expected[row][column][c];
                    assertThat(Math.abs(off)).as(what).isLessThan(ROUNDING);
                }
            }
        }
    }

    @Test
    public void everyFrameBecomesUpright() {
        for (PixelRows pixels : synthetic.everyLayout(WIDTH, HEIGHT)) {
            for (FrameGeometry geometry : geometries()) {
                assertShows(
                        frame(pixels, geometry).upright(),
                        PlainPixels.upright(pixels, geometry),
                        pixels + " " + geometry);
            }
        }
    }

    @Test
    public void everyFrameBecomesTheInputOfEveryNetwork() {
        List<ModelInput> inputs =
                List.of(new ModelInput(4, 4), new ModelInput(16, 16), new ModelInput(6, 3));
        for (PixelRows pixels : synthetic.everyLayout(WIDTH, HEIGHT)) {
            for (FrameGeometry geometry : geometries()) {
                double[][][] upright = PlainPixels.upright(pixels, geometry);
                for (ModelInput input : inputs) {
                    frame(pixels, geometry).fill(input);
                    double[] expected = PlainPixels.input(upright, input.width(), input.height());
                    for (int i = 0; i < expected.length; i++) {
                        assertThat(Math.abs(input.rgb()[i] - expected[i]))
                                .as("%s %s at %s", pixels, geometry, i)
                                .isLessThan(ROUNDING);
                    }
                }
            }
        }
    }

    /** The desktop's own class, on the same pixels: nothing is left to rounding. */
    @Test
    public void aPictureBecomesWhatTheDesktopMakesOfIt() {
        for (int[] size : new int[][] {{31, 47, 8}, {47, 31, 8}, {9, 9, 32}, {64, 65, 64}}) {
            PixelRows pixels = synthetic.rgba(size[0], size[1], 3);
            Picture picture = frame(pixels, FrameGeometry.upright(size[0], size[1])).upright();
            ModelInput input = new ModelInput(size[2], size[2]);
            input.fill(picture);
            float[] expected = new Resampler(size[0], size[1], size[2]).apply(picture.argb());
            for (int i = 0; i < expected.length; i++) {
                assertThat(Math.abs(input.rgb()[i] - expected[i])).isLessThan(0.001f);
            }
        }
    }

    @Test
    public void aCopyShowsTheFrameAfterItsBufferWasUsedAgain() {
        FrameCopy copy = new FrameCopy();
        for (FrameGeometry geometry : geometries()) {
            List<PixelRows> layouts = synthetic.everyLayout(WIDTH, HEIGHT);
            for (PixelRows pixels : layouts) {
                double[][][] expected = PlainPixels.upright(pixels, geometry);
                frame(pixels, geometry).copyTo(copy);
                wipe(pixels);
                assertShows(copy.upright(), expected, pixels + " " + geometry);
                assertThat(copy.timestampNanos()).isEqualTo(1);
            }
        }
    }

    private static void wipe(PixelRows pixels) {
        if (pixels instanceof YuvPlanes yuv) {
            List.of(yuv.y(), yuv.u(), yuv.v()).forEach(plane -> plane.samples().put(0, (byte) 0));
        } else {
            ((RgbaPlane) pixels).samples().put(0, (byte) 0);
        }
    }

    /** The cameras' usual buffers; warmed up, since the first frame plans the way of the others. */
    @Test
    public void framesAreReadAndCopiedWithoutAllocation() {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        ModelInput input = new ModelInput(32, 32);
        FrameCopy copy = new FrameCopy();
        for (PixelRows pixels : synthetic.everyLayout(64, 48)) {
            Frame frame = frame(pixels, new FrameGeometry(0, 0, 64, 48, 90, true));
            long before = 0;
            for (int i = 0; i < 300; i++) {
                if (i == 100) {
                    before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
                }
                frame.fill(input);
                frame.copyTo(copy);
            }
            long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            assertThat((after - before) / 200).as("bytes a frame, %s", pixels).isZero();
        }
    }

    @Test
    public void aBufferGoesBackOnceHoweverOftenItsFrameIsClosed() {
        AtomicInteger released = new AtomicInteger();
        Frame frame =
                new Frame(
                        synthetic.rgba(2, 2, 0),
                        FrameGeometry.upright(2, 2),
                        1,
                        released::incrementAndGet);
        frame.close();
        frame.close();
        assertThat(released).hasValue(1);
    }

    @Test
    public void framesThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new FrameGeometry(0, 0, 4, 4, 45, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("45");
        assertThatThrownBy(() -> new FrameGeometry(0, 0, 0, 4, 90, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 x 4");
        assertThatThrownBy(() -> new ModelInput(0, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 x 4");
    }
}
