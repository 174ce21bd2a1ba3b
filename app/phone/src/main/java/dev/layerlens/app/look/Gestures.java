package dev.layerlens.app.look;

import android.annotation.SuppressLint;
import android.view.GestureDetector;
import android.view.MotionEvent;
import android.view.ScaleGestureDetector;

/**
 * Fingers on the picture: two zoom, a tap focuses, a double tap looks the other way. There is a
 * button for everything but focus and zoom, which the camera finds without help.
 */
final class Gestures {
    private final ViewfinderLayout viewfinder;
    private final LookViewModel model;

    private Gestures(ViewfinderLayout viewfinder, LookViewModel model) {
        this.viewfinder = viewfinder;
        this.model = model;
    }

    /** Watches the fingers on a viewfinder. */
    // a touch here is never the only way, and means nothing to a screen reader
    @SuppressLint("ClickableViewAccessibility")
    static void watch(ViewfinderLayout viewfinder, LookViewModel model) {
        Gestures gestures = new Gestures(viewfinder, model);
        GestureDetector taps = new GestureDetector(viewfinder.getContext(), gestures.new Taps());
        ScaleGestureDetector pinches =
                new ScaleGestureDetector(viewfinder.getContext(), gestures.new Pinches());
        viewfinder.setOnTouchListener(
                (view, event) -> {
                    pinches.onTouchEvent(event);
                    taps.onTouchEvent(event);
                    return true;
                });
    }

    private final class Taps extends GestureDetector.SimpleOnGestureListener {
        @Override
        public boolean onSingleTapConfirmed(MotionEvent tap) {
            viewfinder.inPreview(tap.getX(), tap.getY()).ifPresent(p -> model.focus(p.x, p.y));
            return true;
        }

        @Override
        public boolean onDoubleTap(MotionEvent tap) {
            model.switchCamera();
            return true;
        }
    }

    private final class Pinches extends ScaleGestureDetector.SimpleOnScaleGestureListener {
        @Override
        public boolean onScale(ScaleGestureDetector pinch) {
            model.zoomBy(pinch.getScaleFactor());
            return true;
        }
    }
}
