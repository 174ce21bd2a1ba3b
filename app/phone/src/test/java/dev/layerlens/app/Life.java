package dev.layerlens.app;

import android.os.Bundle;
import android.view.View;
import java.util.concurrent.TimeUnit;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/** The app's one activity, as the phone turns it, ends it and starts it again. */
final class Life {
    private final AppRule app;
    private ActivityController<MainActivity> activity;

    Life(AppRule app) {
        this.app = app;
        activity = Robolectric.buildActivity(MainActivity.class).setup();
        settle();
    }

    MainActivity activity() {
        return activity.get();
    }

    /** Windows that were opened are laid out by the next frame. */
    void settle() {
        app.settle();
        ShadowLooper.idleMainLooper(1, TimeUnit.SECONDS);
        app.settle();
    }

    /** Turns the phone on its side and back. */
    void turn() {
        RuntimeEnvironment.setQualifiers("+land");
        activity.configurationChange();
        settle();
        RuntimeEnvironment.setQualifiers("+port");
        activity.configurationChange();
        settle();
    }

    /** Ends the process; nothing is left but what the system was given to keep. */
    void killAndRestart() {
        Bundle kept = new Bundle();
        activity.pause().stop().saveInstanceState(kept).destroy();
        app.restart();
        activity = Robolectric.buildActivity(MainActivity.class).setup(kept);
        settle();
    }

    <V extends View> V find(Class<V> kind, int id) {
        return kind.cast(activity.get().findViewById(id));
    }

    /** Whether there is such a view, and nothing hides it. */
    boolean shows(int id) {
        View view = activity.get().findViewById(id);
        return view != null && view.isShown();
    }

    void tap(int id) {
        find(View.class, id).performClick();
        settle();
    }

    void leave() {
        activity.pause().stop().destroy();
    }
}
