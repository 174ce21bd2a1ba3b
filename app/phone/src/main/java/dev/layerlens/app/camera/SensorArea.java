package dev.layerlens.app.camera;

import android.graphics.Rect;
import android.hardware.camera2.params.MeteringRectangle;
import android.util.Size;

/**
 * Where on a camera's sensor things lie, in the coordinates of its active array.
 *
 * @param array the sensor's active array
 * @param stream size of the frames
 * @param rotationDegrees clockwise turn that makes a frame upright on the display
 * @param mirrored whether the frame is then mirrored
 */
record SensorArea(Rect array, Size stream, int rotationDegrees, boolean mirrored) {
    /** The square that is focused on is a tenth of the frame's shorter side. */
    private static final int SHARE = 10;

    /** The centred part of the sensor that a zoom ratio of at least 1 leaves. */
    Rect zoomed(float zoom) {
        int width = Math.round(array.width() / zoom);
        int height = Math.round(array.height() / zoom);
        return centred(array, width, height);
    }

    /**
     * What is metered around a point of the upright frame.
     *
     * @param x 0 at the left, 1 at the right
     * @param y 0 at the top, 1 at the bottom
     */
    MeteringRectangle around(float x, float y, float zoom) {
        Rect seen = seen(zoomed(zoom));
        float across = mirrored ? 1 - x : x;
        float column =
                switch (rotationDegrees) {
                    case 90 -> y;
                    case 180 -> 1 - across;
                    case 270 -> 1 - y;
                    default -> across;
                };
        float row =
                switch (rotationDegrees) {
                    case 90 -> 1 - across;
                    case 180 -> 1 - y;
                    case 270 -> across;
                    default -> y;
                };
        int side = Math.max(1, Math.min(seen.width(), seen.height()) / SHARE);
        int left =
                within(seen.left + Math.round(column * seen.width()), seen.left, seen.right, side);
        int top = within(seen.top + Math.round(row * seen.height()), seen.top, seen.bottom, side);
        return new MeteringRectangle(left, top, side, side, MeteringRectangle.METERING_WEIGHT_MAX);
    }

    /** A stream of another shape than the sensor's shows the largest centred part of its shape. */
    private Rect seen(Rect part) {
        long wide = (long) part.width() * stream.getHeight();
        long high = (long) part.height() * stream.getWidth();
        return wide > high
                ? centred(part, (int) (high / stream.getHeight()), part.height())
                : centred(part, part.width(), (int) (wide / stream.getWidth()));
    }

    private static Rect centred(Rect outer, int width, int height) {
        int left = outer.left + (outer.width() - width) / 2;
        int top = outer.top + (outer.height() - height) / 2;
        return new Rect(left, top, left + width, top + height);
    }

    private static int within(int centre, int from, int to, int side) {
        return Math.max(from, Math.min(to - side, centre - side / 2));
    }
}
