package dev.layerlens.app.look;

import android.content.Context;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.Picture;
import java.util.Optional;

/** The source of what the viewfinder shows while the screen is seen: the camera, or a picture. */
final class Viewing {
    private final Context activity;
    private final LookViewModel model;
    private final ViewfinderLayout viewfinder;
    private Optional<FrameSource> source = Optional.empty();
    private Optional<Ear> ear = Optional.empty();
    private Optional<Picture> picture = Optional.empty();

    Viewing(Context activity, LookViewModel model, ViewfinderLayout viewfinder) {
        this.activity = activity;
        this.model = model;
        this.viewfinder = viewfinder;
    }

    /**
     * Opens what is to be seen, unless it is open already.
     *
     * @param mayUseCamera whether the app has permission
     */
    void open(boolean mayUseCamera) {
        if (model.picture().getValue() instanceof PictureState.Opening) {
            // the camera would only have to be closed again
            return;
        }
        Optional<Picture> wanted = model.openedPicture();
        if (source.isPresent() && wanted.equals(picture)) {
            return;
        }
        close();
        if (wanted.isPresent() || mayUseCamera) {
            FrameSource opened = model.source(activity);
            source = Optional.of(opened);
            picture = wanted;
            viewfinder.setPreview(opened.preview());
            Ear listening = new Ear();
            ear = Optional.of(listening);
            opened.start(listening);
        }
    }

    /** Gives the camera back. */
    void close() {
        ear.ifPresent(e -> e.deaf = true);
        source.ifPresent(FrameSource::close);
        source = Optional.empty();
        viewfinder.clearPreview();
    }

    /** Hears one source until it is closed: a camera's last frame may come when it is gone. */
    private final class Ear implements FrameSource.Listener {
        private volatile boolean deaf;

        @Override
        public void onSize(int width, int height) {
            viewfinder.setPreviewSize(width, height);
        }

        @Override
        public void onFrame(Frame frame) {
            if (deaf) {
                frame.close();
            } else {
                model.offer(frame);
            }
        }

        @Override
        public void onAbilities(CameraAbilities abilities) {
            model.cameraCan(abilities);
        }

        @Override
        public void onState(CameraState state) {
            model.cameraIs(state);
        }
    }
}
