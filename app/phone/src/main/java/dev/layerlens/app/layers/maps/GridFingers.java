package dev.layerlens.app.layers.maps;

import android.view.GestureDetector;
import android.view.HapticFeedbackConstants;
import android.view.MotionEvent;
import java.util.Optional;

/** Fingers on a grid of maps: a tap chooses a map, a long press reads cells until it is lifted. */
final class GridFingers extends GestureDetector.SimpleOnGestureListener {
    private final MapGridView grid;
    private final GestureDetector gestures;
    private boolean reading;

    GridFingers(MapGridView grid) {
        this.grid = grid;
        gestures = new GestureDetector(grid.getContext(), this);
    }

    boolean onTouch(MotionEvent event) {
        gestures.onTouchEvent(event);
        switch (event.getActionMasked()) {
            case MotionEvent.ACTION_MOVE -> {
                if (reading) {
                    grid.read(event.getX(), event.getY());
                }
            }
            case MotionEvent.ACTION_UP, MotionEvent.ACTION_CANCEL -> {
                reading = false;
                grid.press(Optional.empty());
            }
            default -> {}
        }
        return true;
    }

    @Override
    public boolean onDown(MotionEvent down) {
        grid.forget();
        return true;
    }

    @Override
    public void onShowPress(MotionEvent press) {
        grid.press(grid.channelAt(press.getX(), press.getY()));
    }

    @Override
    public boolean onSingleTapUp(MotionEvent tap) {
        grid.channelAt(tap.getX(), tap.getY()).ifPresent(grid::open);
        return true;
    }

    @Override
    public void onLongPress(MotionEvent press) {
        reading = true;
        // what it lies in does not scroll away below the finger
        grid.getParent().requestDisallowInterceptTouchEvent(true);
        grid.performHapticFeedback(HapticFeedbackConstants.LONG_PRESS);
        grid.read(press.getX(), press.getY());
    }
}
