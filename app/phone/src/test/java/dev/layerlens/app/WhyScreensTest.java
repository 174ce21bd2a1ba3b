package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.walk.Paths;
import org.junit.Rule;
import org.junit.runner.RunWith;

/** How an answer came together and what becomes of it, in all guises. */
@RunWith(AndroidJUnit4.class)
public final class WhyScreensTest extends Guises {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Scenes.banana(), "models/everyday.tflite");

    @Override
    void tour() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            Walking walking = new Walking(app, screen::onActivity);
            walking.begin();
            walking.go(Paths::openWhy);
            stop("why");
            app.view(withId(R.id.sum_logit)).perform(Rows.bringIntoView());
            stop("why-sum");
            app.view(withId(R.id.why_class)).perform(Rows.bringIntoView(), click());
            stop("why-classes");
            Espresso.pressBack();
            app.view(withId(R.id.cover)).perform(Rows.bringIntoView(), click());
            app.view(withId(R.id.cover_scale)).perform(Rows.bringIntoView());
            stop("why-cover");
            String layer = walking.walk().branches().get(0).mask().layer();
            walking.go(paths -> paths.openWhatIf(layer));
            stop("what-if");
            header(R.id.all_off);
            stop("what-if-off");
            header(R.id.later_layer);
            stop("what-if-layers");
            Espresso.pressBack();
            app.view(withId(R.id.board)).perform(Rows.scrollToEnd());
            stop("what-if-channels");
        }
    }

    private void header(int id) {
        app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(withId(id))));
        app.view(withId(id)).perform(Rows.bringIntoView(), click());
    }

    private void stop(String name) {
        app.settle();
        look(name);
    }
}
