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

    /** What can be set while the source runs. */
    CameraControls controls();

    @Override
    void close();

    /** Whoever wants frames. */
    interface Listener {

        /**
         * Width and height of the upright frame, known before the first one and told again when
         * another camera takes over; main thread.
         */
        void onSize(int width, int height);

        /** A frame, on a thread of the source; the listener closes it, and returns quickly. */
        void onFrame(Frame frame);

        /** The camera's state changed; main thread. */
        void onState(CameraState state);

        /**
         * A camera has opened, for the first time or again, and this is what it can do: its torch
         * is off and it does not zoom. Main thread.
         */
        default void onAbilities(CameraAbilities abilities) {}
    }

    /** Makes a source for one showing of a screen. */
    interface Factory {

        /**
         * @param context the activity: its display says which way is up
         * @param wanted the camera to open; another one where there is none that looks this way
         */
        FrameSource create(Context context, Facing wanted);
    }
}
