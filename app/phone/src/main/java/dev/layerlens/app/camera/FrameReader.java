package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.media.Image;
import android.media.ImageReader;
import android.os.Handler;
import android.util.Size;
import android.view.Surface;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The camera's frame buffers. Closing an {@link ImageReader} frees the memory of images that are
 * still being read, so the reader stays until the last frame that was lent out has come back.
 */
final class FrameReader implements AutoCloseable {
    /** One being converted, one waiting for that, one being acquired, one being exposed. */
    private static final int BUFFERS = 4;

    private final ImageReader reader;
    private final CameraChoice choice;
    private int lent;
    private boolean closing;

    FrameReader(CameraChoice choice, Handler handler, Consumer<Frame> frames) {
        this.choice = choice;
        Size size = choice.size();
        this.reader =
                ImageReader.newInstance(
                        size.getWidth(), size.getHeight(), ImageFormat.YUV_420_888, BUFFERS);
        reader.setOnImageAvailableListener(r -> latest().ifPresent(frames), handler);
    }

    Surface surface() {
        return reader.getSurface();
    }

    private synchronized Optional<Frame> latest() {
        Image image = closing ? null : reader.acquireLatestImage();
        if (image == null) {
            return Optional.empty();
        }
        lent++;
        return Optional.of(
                Images.frame(
                        image,
                        choice.rotationDegrees(),
                        choice.facing() == Facing.FRONT,
                        () -> giveBack(image)));
    }

    private synchronized void giveBack(Image image) {
        image.close();
        lent--;
        closeWhenAllAreBack();
    }

    @Override
    public synchronized void close() {
        closing = true;
        closeWhenAllAreBack();
    }

    private void closeWhenAllAreBack() {
        if (closing && lent == 0) {
            reader.close();
        }
    }
}
