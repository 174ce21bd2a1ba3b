package dev.layerlens.app.camera;

import android.graphics.Bitmap;
import android.graphics.Matrix;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * From a camera's frame of 640 x 480, lying on its side, to an input of 224 x 224: our way, and the
 * obvious one by way of bitmaps.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FrameBenchmark {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int SIZE = 224;

    private final ModelInput input = new ModelInput(SIZE, SIZE);
    private final int[] pixels = new int[SIZE * SIZE];
    private final float[] rgb = new float[SIZE * SIZE * 3];
    private final Matrix turn = new Matrix();
    private Frame turned;
    private Frame lying;

    /** Noise, interleaved as most cameras deliver it. */
    @Setup(Level.Trial)
    public void expose() {
        YuvPlanes planes =
                new YuvPlanes(
                        WIDTH,
                        HEIGHT,
                        plane(WIDTH * HEIGHT, 1),
                        plane(WIDTH * HEIGHT / 2 - 1, 2),
                        plane(WIDTH * HEIGHT / 2 - 1, 2));
        turned = new Frame(planes, new FrameGeometry(0, 0, WIDTH, HEIGHT, 90, false), 0, () -> {});
        lying = new Frame(planes, FrameGeometry.upright(WIDTH, HEIGHT), 0, () -> {});
        turn.postRotate(90);
    }

    private static YuvPlanes.Plane plane(int bytes, int pixelStride) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        ByteBuffer samples = ByteBuffer.allocateDirect(bytes);
        samples.put(noise);
        samples.rewind();
        return new YuvPlanes.Plane(samples, WIDTH, pixelStride);
    }

    /** Rows, a filter down and one across, and turned at the end. */
    @Benchmark
    public float[] direct() {
        turned.fill(input);
        return input.rgb();
    }

    /** A bitmap of the frame, another that is cut out and turned, a smaller one, its pixels. */
    @Benchmark
    public float[] byBitmapAndMatrix() {
        Bitmap whole = lying.upright().bitmap();
        int left = (WIDTH - HEIGHT) / 2;
        Bitmap square = Bitmap.createBitmap(whole, left, 0, HEIGHT, HEIGHT, turn, true);
        Bitmap small = Bitmap.createScaledBitmap(square, SIZE, SIZE, true);
        small.getPixels(pixels, 0, SIZE, 0, 0, SIZE, SIZE);
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = pixels[i] >> 16 & 255;
            rgb[3 * i + 1] = pixels[i] >> 8 & 255;
            rgb[3 * i + 2] = pixels[i] & 255;
        }
        whole.recycle();
        square.recycle();
        small.recycle();
        return rgb;
    }
}
