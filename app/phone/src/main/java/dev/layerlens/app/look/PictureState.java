package dev.layerlens.app.look;

import android.net.Uri;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.camera.PictureRefusal;

/** How far a picture is that is looked at in the camera's place. */
sealed interface PictureState {

    /** There is none: Look looks through the camera. */
    record None() implements PictureState {}

    /** Another app is handing it over. */
    record Opening(Uri address) implements PictureState {}

    /**
     * It is looked at.
     *
     * @param nanos the time stamp of its one frame, which no other frame has
     */
    record Shown(Uri address, Picture picture, long nanos) implements PictureState {}

    /** It cannot be looked at, which nobody has been told yet. */
    record Refused(PictureRefusal reason) implements PictureState {}
}
