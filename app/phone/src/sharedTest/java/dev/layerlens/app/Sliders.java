package dev.layerlens.app;

import android.view.InputDevice;
import android.view.MotionEvent;
import android.view.View;
import androidx.test.espresso.ViewAction;
import androidx.test.espresso.action.GeneralClickAction;
import androidx.test.espresso.action.Press;
import androidx.test.espresso.action.Tap;
import com.google.android.material.slider.Slider;

/** What a finger does with a slider. */
final class Sliders {

    private Sliders() {}

    /** Taps a slider where a value is. */
    static ViewAction tapAt(float value) {
        return new GeneralClickAction(
                Tap.SINGLE,
                view -> place((Slider) view, value),
                Press.FINGER,
                InputDevice.SOURCE_TOUCHSCREEN,
                MotionEvent.BUTTON_PRIMARY);
    }

    private static float[] place(Slider slider, float value) {
        int[] corner = new int[2];
        ((View) slider).getLocationOnScreen(corner);
        float range = slider.getValueTo() - slider.getValueFrom();
        float share = (value - slider.getValueFrom()) / range;
        return new float[] {
            corner[0] + slider.getTrackSidePadding() + share * slider.getTrackWidth(),
            corner[1] + slider.getHeight() / 2f
        };
    }
}
