package dev.layerlens.app.camera;

import android.content.Context;
import android.view.View;
import android.widget.ImageView;

/** A picture from the gallery, or from another app: one frame that stays. */
public final class StillSource implements FrameSource {
    private final Picture picture;
    private final long timestampNanos;
    private final ImageView view;

    /**
     * @param context an activity
     * @param picture what is looked at
     * @param timestampNanos of its frame
     */
    public StillSource(Context context, Picture picture, long timestampNanos) {
        this.picture = picture;
        this.timestampNanos = timestampNanos;
        view = new ImageView(context);
        view.setScaleType(ImageView.ScaleType.FIT_XY);
        view.setImageBitmap(picture.bitmap());
    }

    @Override
    public View preview() {
        return view;
    }

    @Override
    public void start(Listener listener) {
        listener.onSize(picture.width(), picture.height());
        listener.onState(CameraState.RUNNING);
        listener.onAbilities(CameraAbilities.none());
        listener.onFrame(
                new Frame(
                        picture,
                        FrameGeometry.upright(picture.width(), picture.height()),
                        timestampNanos,
                        () -> {}));
    }

    @Override
    public CameraControls controls() {
        return new NoControls();
    }

    @Override
    public void close() {
        view.setImageDrawable(null);
    }
}
