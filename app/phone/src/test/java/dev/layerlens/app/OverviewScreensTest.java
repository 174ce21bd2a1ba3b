package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.runner.RunWith;

/**
 * The overview of a network, in all guises: its beginning, a stage unfolded and folded, its end.
 */
@RunWith(AndroidJUnit4.class)
public final class OverviewScreensTest extends Guises {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Override
    void tour() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_layers)).perform(click());
            stop("layers-first");
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer("stage1.block1.conv1")));
            stop("layers");
            String stage = app.text(R.string.group_stage, 1);
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(hasDescendant(withText(stage))));
            app.view(withText(stage)).perform(click());
            stop("layers-folded");
            app.view(withId(R.id.layers)).perform(Rows.scrollToEnd());
            stop("layers-end");
        }
    }

    private void stop(String name) {
        app.settle();
        look(name);
    }
}
