package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.explain.Crop;

/** The part of a picture that the network sees. */
record Seen(Bitmap bitmap) {

    /** Cuts it out of the walk's picture. */
    static Seen of(Walk walk) {
        Picture picture = walk.answer().picture();
        Crop crop = walk.crop();
        return new Seen(
                Bitmap.createBitmap(
                        picture.argb(),
                        crop.top() * picture.width() + crop.left(),
                        picture.width(),
                        crop.width(),
                        crop.height(),
                        Bitmap.Config.ARGB_8888));
    }
}
