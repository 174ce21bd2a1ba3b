package dev.layerlens.app.camera;

import android.graphics.Matrix;
import android.graphics.RectF;

/** Turns what a texture shows when the display is not in its natural position. */
final class PreviewTransform {

    private PreviewTransform() {}

    /**
     * The camera service turns the preview so that it is upright on a display in its natural
     * position, and the texture stretches it over the view, whatever the display's position. This
     * undoes the stretch and turns the rest of the way.
     *
     * @param displayDegrees how far the display is turned: 0, 90, 180 or 270
     * @param width of the view, in the upright frame's ratio to {@code height}
     * @param height of the view
     */
    static Matrix of(int displayDegrees, float width, float height) {
        Matrix matrix = new Matrix();
        if (displayDegrees % 180 != 0) {
            RectF natural = new RectF(0, 0, height, width);
            natural.offset((width - height) / 2, (height - width) / 2);
            matrix.setRectToRect(new RectF(0, 0, width, height), natural, Matrix.ScaleToFit.FILL);
        }
        matrix.postRotate(-displayDegrees, width / 2, height / 2);
        return matrix;
    }
}
