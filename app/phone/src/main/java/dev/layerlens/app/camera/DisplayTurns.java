package dev.layerlens.app.camera;

import android.content.Context;
import android.hardware.display.DisplayManager;
import android.os.Handler;
import android.view.Display;
import android.view.WindowManager;

/** Which way up the display is held, and when that changes. Main thread. */
final class DisplayTurns implements DisplayManager.DisplayListener {
    private final DisplayManager displays;
    private final Display display;
    private final Runnable turned;

    /**
     * @param context an activity
     * @param turned runs when the display has changed, perhaps in its rotation
     */
    // getDefaultDisplay(): what replaces it is absent before Android 11
    @SuppressWarnings("deprecation")
    DisplayTurns(Context context, Runnable turned) {
        this.turned = turned;
        displays = context.getSystemService(DisplayManager.class);
        display = context.getSystemService(WindowManager.class).getDefaultDisplay();
    }

    /** Degrees counterclockwise from how the device is usually held: 0, 90, 180 or 270. */
    int degrees() {
        return display.getRotation() * 90;
    }

    void watch(Handler main) {
        displays.registerDisplayListener(this, main);
    }

    void unwatch() {
        displays.unregisterDisplayListener(this);
    }

    @Override
    public void onDisplayAdded(int id) {}

    @Override
    public void onDisplayRemoved(int id) {}

    @Override
    public void onDisplayChanged(int id) {
        if (id == display.getDisplayId()) {
            turned.run();
        }
    }
}
