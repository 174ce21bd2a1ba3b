package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.graphics.Rect;
import android.media.Image;
import java.nio.ByteBuffer;

/** A grey YUV image that is white in its first row of 640 x 480. */
final class GreyImage extends Image {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;
    private static final byte GREY = 100;
    private static final byte WHITE = (byte) 255;
    private static final byte NO_COLOUR = (byte) 128;

    private final Plane[] planes = {
        new BytesPlane(WIDTH, HEIGHT, GREY),
        new BytesPlane(WIDTH / 2, HEIGHT / 2, NO_COLOUR),
        new BytesPlane(WIDTH / 2, HEIGHT / 2, NO_COLOUR)
    };
    private int closings;

    GreyImage() {
        for (int column = 0; column < WIDTH; column++) {
            planes[0].getBuffer().put(column, WHITE);
        }
    }

    int closings() {
        return closings;
    }

    @Override
    public int getFormat() {
        return ImageFormat.YUV_420_888;
    }

    @Override
    public int getWidth() {
        return WIDTH;
    }

    @Override
    public int getHeight() {
        return HEIGHT;
    }

    @Override
    public Rect getCropRect() {
        return new Rect(0, 0, WIDTH, HEIGHT);
    }

    @Override
    public long getTimestamp() {
        return 42;
    }

    @Override
    public int getTransform() {
        return 0;
    }

    @Override
    public int getScalingMode() {
        return 0;
    }

    @Override
    public int getPlaneCount() {
        return planes.length;
    }

    @Override
    public Plane[] getPlanes() {
        return planes.clone();
    }

    @Override
    public void close() {
        closings++;
    }

    private static final class BytesPlane extends Plane {
        private final ByteBuffer samples;
        private final int rowStride;

        BytesPlane(int width, int height, byte value) {
            rowStride = width;
            samples = ByteBuffer.allocateDirect(width * height);
            while (samples.hasRemaining()) {
                samples.put(value);
            }
            samples.flip();
        }

        @Override
        public int getRowStride() {
            return rowStride;
        }

        @Override
        public int getPixelStride() {
            return 1;
        }

        @Override
        public ByteBuffer getBuffer() {
            return samples;
        }
    }
}
