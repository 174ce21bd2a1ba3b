package dev.layerlens.app.look;

import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.classify.ModelState;
import java.util.List;
import java.util.Optional;

/**
 * Why there is nothing to see, and the way out of it.
 *
 * @param text a sentence
 * @param arguments of the text
 * @param action what the one button does
 */
record Notice(@StringRes int text, List<Object> arguments, Action action) {

    /** The way out. */
    enum Action {
        /** There is none but to wait; no button. */
        WAIT(0),
        ASK(R.string.allow_camera),
        ASK_AGAIN(R.string.ask_again),
        SETTINGS(R.string.open_settings),
        MODELS(R.string.choose_model),
        GALLERY(R.string.choose_picture_instead),
        /** Back to the camera. */
        LIVE(R.string.live);

        @StringRes private final int label;

        Action(@StringRes int label) {
            this.label = label;
        }

        /** The button's text; 0 where there is no button. */
        @StringRes
        int label() {
            return label;
        }
    }

    /** Whether the app may use the camera. */
    enum Permission {
        GRANTED,
        NOT_ASKED,
        /** The user said no, and may be asked once more. */
        DENIED,
        /** The user said no for good: only the system's settings can change it. */
        REFUSED
    }

    /** The most important notice; empty when all is well. */
    static Optional<Notice> of(Permission permission, CameraState camera, ModelState model) {
        Optional<Notice> failure = ofStill(model);
        if (failure.isPresent()) {
            return failure;
        }
        return switch (permission) {
            case NOT_ASKED -> notice(R.string.camera_needed, Action.ASK);
            case DENIED -> notice(R.string.camera_denied, Action.ASK_AGAIN);
            case REFUSED -> notice(R.string.camera_refused, Action.SETTINGS);
            case GRANTED -> of(camera);
        };
    }

    /** The most important notice while a still picture is shown: the camera does not matter. */
    static Optional<Notice> ofStill(ModelState model) {
        return model instanceof ModelState.Failed failed
                ? Optional.of(
                        new Notice(
                                R.string.model_failed,
                                List.of(failed.name(), failed.reason()),
                                Action.MODELS))
                : Optional.empty();
    }

    /** While another app hands over a picture, which need not come soon. */
    static Notice ofOpening() {
        return new Notice(R.string.picture_opening, List.of(), Action.LIVE);
    }

    private static Optional<Notice> of(CameraState camera) {
        return switch (camera) {
            case STARTING -> notice(R.string.camera_starting, Action.WAIT);
            case BUSY -> notice(R.string.camera_busy, Action.GALLERY);
            case LOST -> notice(R.string.camera_lost, Action.GALLERY);
            case MISSING -> notice(R.string.camera_missing, Action.GALLERY);
            case DENIED -> notice(R.string.camera_needed, Action.ASK);
            case RUNNING -> Optional.empty();
        };
    }

    private static Optional<Notice> notice(@StringRes int text, Action action) {
        return Optional.of(new Notice(text, List.of(), action));
    }
}
