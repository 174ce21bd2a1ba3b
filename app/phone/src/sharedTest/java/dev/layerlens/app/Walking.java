package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.graphics.Bitmap;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import androidx.test.core.app.ActivityScenario;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Walks from page to page of the Layers screen. */
final class Walking {
    private final AppRule app;
    private final ActivityScenario<MainActivity> screen;

    Walking(AppRule app, ActivityScenario<MainActivity> screen) {
        this.app = app;
        this.screen = screen;
    }

    /** Freezes what the camera sees and begins. */
    void begin() {
        app.view(withId(R.id.why)).perform(click());
        app.settle();
    }

    /** Looks at something else, and comes back to the page that was open. */
    void look(Bitmap scene) {
        app.view(withId(R.id.go_to_look)).perform(click());
        app.view(withId(R.id.freeze)).perform(click());
        screen.onActivity(a -> app.camera().show(scene));
        begin();
    }

    /** Opens a page. */
    void go(Consumer<Paths> page) {
        app.settle();
        screen.onActivity(a -> page.accept(paths(a)));
        app.settle();
    }

    private static Paths paths(MainActivity activity) {
        for (Fragment page : activity.getSupportFragmentManager().getFragments()) {
            if (page instanceof Paths paths) {
                return paths;
            }
        }
        throw new AssertionError("the Layers screen is not open");
    }

    /** The walk that is on the screen. */
    Walk walk() {
        app.settle();
        AtomicReference<Walk> walk = new AtomicReference<>();
        screen.onActivity(
                a ->
                        walk.set(
                                ((WalkState.Ready)
                                                new ViewModelProvider(a)
                                                        .get(LayersViewModel.class)
                                                        .walk()
                                                        .state()
                                                        .getValue())
                                        .walk()));
        return walk.get();
    }
}
