package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.os.Bundle;
import android.os.Looper;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import com.google.android.material.navigation.NavigationBarView;
import java.util.concurrent.TimeUnit;
import org.junit.rules.ExternalResource;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.Shadows;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.shadows.ShadowLooper;

/** The app's one activity, as the phone turns it, ends it and starts it again. */
final class Life extends ExternalResource implements Walking.Stage {
    private final AppRule app;
    private ActivityController<MainActivity> controller;

    Life(AppRule app) {
        this.app = app;
    }

    @Override
    protected void before() {
        controller = Robolectric.buildActivity(MainActivity.class).setup();
        settle();
    }

    @Override
    protected void after() {
        controller.close();
    }

    MainActivity activity() {
        return controller.get();
    }

    @Override
    public void onActivity(ActivityScenario.ActivityAction<MainActivity> action) {
        action.perform(activity());
    }

    /** Windows that were opened are laid out by the next frame. */
    void settle() {
        app.settle();
        ShadowLooper.idleMainLooper(1, TimeUnit.SECONDS);
        app.settle();
    }

    /** Lets the main thread do what it has to do now, whatever else is going on. */
    static void idle() {
        Shadows.shadowOf(Looper.getMainLooper()).idle();
    }

    /** Turns the phone on its side and back. */
    void turn() {
        lay("land");
        settle();
        lay("port");
        settle();
    }

    /**
     * Lays the phone on a side, in the middle of whatever it does. Robolectric's own change of
     * configuration would leave the new activity without a window, where nothing is laid out.
     */
    void lay(String side) {
        RuntimeEnvironment.setQualifiers("+" + side);
        controller.recreate();
    }

    /** Ends the process; nothing is left but what the system was given to keep. */
    void killAndRestart() {
        Bundle kept = new Bundle();
        controller.pause().stop().saveInstanceState(kept).destroy();
        app.restart();
        controller = Robolectric.buildActivity(MainActivity.class).setup(kept);
        settle();
    }

    <V extends View> V find(Class<V> kind, int id) {
        return kind.cast(activity().findViewById(id));
    }

    /** In the sheet or dialog that lies over the screen. */
    <V extends View> V over(Class<V> kind, int id) {
        View window = Windows.top();
        assertThat(window).isNotSameAs(activity().getWindow().getDecorView());
        return kind.cast(window.findViewById(id));
    }

    /** What a text says. */
    String text(int id) {
        return Readings.text(find(View.class, id));
    }

    /** Whether there is such a view, and nothing hides it. */
    boolean shows(int id) {
        View view = activity().findViewById(id);
        return view != null && view.isShown();
    }

    void tap(int id) {
        find(View.class, id).performClick();
        settle();
    }

    void back() {
        activity().getOnBackPressedDispatcher().onBackPressed();
        settle();
    }

    void isAt(int screen) {
        assertThat(find(NavigationBarView.class, R.id.navigation).getSelectedItemId())
                .isEqualTo(screen);
    }
}
