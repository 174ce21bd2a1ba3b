package dev.layerlens.app.layers.maps;

import android.view.GestureDetector;
import android.view.HapticFeedbackConstants;
import android.view.MotionEvent;
import android.view.ScaleGestureDetector;

/**
 * Fingers on an enlarged map: two enlarge it, one moves what is enlarged, a tap chooses a cell, a
 * double tap enlarges or shows all again, a long press reads.
 */
final class MapGestures {
    /** What one step of a button or a key enlarges by. */
    static final float STEP = 1.5f;

    private static final float DOUBLE_TAP = 3;

    private final MapPictureView view;
    private final Viewport viewport;
    private final GestureDetector taps;
    private final ScaleGestureDetector pinches;
    private boolean reading;

    MapGestures(MapPictureView view, Viewport viewport) {
        this.view = view;
        this.viewport = viewport;
        taps = new GestureDetector(view.getContext(), new Taps());
        pinches = new ScaleGestureDetector(view.getContext(), new Pinches());
        // a double tap that slides would enlarge too, and leave the map half way
        pinches.setQuickScaleEnabled(false);
    }

    boolean onTouch(MotionEvent event) {
        if (event.getActionMasked() == MotionEvent.ACTION_DOWN) {
            reading = false;
            view.forget();
        }
        boolean held = viewport.zoom() > Viewport.WHOLE || event.getPointerCount() > 1 || reading;
        // whatever it lies in scrolls only while there is nothing to move here
        view.getParent().requestDisallowInterceptTouchEvent(held);
        pinches.onTouchEvent(event);
        taps.onTouchEvent(event);
        if (reading && event.getActionMasked() == MotionEvent.ACTION_MOVE) {
            view.read(event.getX(), event.getY());
        }
        return true;
    }

    private final class Taps extends GestureDetector.SimpleOnGestureListener {

        @Override
        public boolean onDown(MotionEvent down) {
            return true;
        }

        @Override
        public boolean onSingleTapConfirmed(MotionEvent tap) {
            view.choose(tap.getX(), tap.getY());
            return true;
        }

        @Override
        public boolean onDoubleTap(MotionEvent tap) {
            boolean whole = viewport.zoom() == Viewport.WHOLE;
            viewport.zoomBy(whole ? DOUBLE_TAP : 1 / viewport.zoom(), tap.getX(), tap.getY());
            view.invalidate();
            return true;
        }

        @Override
        public boolean onScroll(MotionEvent down, MotionEvent now, float dx, float dy) {
            viewport.panBy(dx, dy);
            view.invalidate();
            return true;
        }

        @Override
        public void onLongPress(MotionEvent press) {
            if (pinches.isInProgress()) {
                return;
            }
            reading = true;
            view.getParent().requestDisallowInterceptTouchEvent(true);
            view.performHapticFeedback(HapticFeedbackConstants.LONG_PRESS);
            view.read(press.getX(), press.getY());
        }
    }

    private final class Pinches extends ScaleGestureDetector.SimpleOnScaleGestureListener {

        @Override
        public boolean onScale(ScaleGestureDetector pinch) {
            viewport.zoomBy(pinch.getScaleFactor(), pinch.getFocusX(), pinch.getFocusY());
            view.invalidate();
            return true;
        }
    }
}
