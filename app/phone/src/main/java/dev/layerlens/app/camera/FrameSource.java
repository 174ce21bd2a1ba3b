package dev.layerlens.app.camera;

import android.content.Context;
import android.view.View;

/**
 * Frames in, with their time; rotation is the source's own affair, a {@link Frame} turns itself
 * upright. Used from the main thread; closing gives the camera back, and a closed source stays
 * closed.
 */
public interface FrameSource extends AutoCloseable {

    /**
     * The view that shows what the source sees. Its width and height must be laid out in the ratio
     * of the upright frame: {@link Listener#onSize} says which.
     */
    View preview();

    /** Starts delivering. Called once. */
    void start(Listener listener);

    @Override
    void close();

    /** Whoever wants frames. */
    interface Listener {

        /** Width and height of the upright frame, known before the first one; main thread. */
        void onSize(int width, int height);

        /** A frame, on a thread of the source; the listener closes it, and returns quickly. */
        void onFrame(Frame frame);

        /** The camera's state changed; main thread. */
        void onState(CameraState state);
    }

    /** Makes a source for one showing of a screen. */
    interface Factory {

        /**
         * @param context the activity: its display says which way is up
         */
        FrameSource create(Context context);
    }
}
