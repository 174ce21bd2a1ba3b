package dev.layerlens.app;

import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;

import android.Manifest;
import android.graphics.Bitmap;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** The model that the app begins with names what the camera is held to. */
@RunWith(AndroidJUnit4.class)
public final class EverydayTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Scenes.coffee(), "models/everyday.tflite");

    @Test
    public void thingsAreCalledByTheirNames() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            isCalled("coffee");
            show(screen, Scenes.banana());
            isCalled("banana");
            show(screen, Scenes.lighthouse());
            isCalled("lighthouse");
            show(screen, Scenes.orange());
            isCalled("orange");
        }
    }

    private void show(ActivityScenario<MainActivity> screen, Bitmap scene) {
        screen.onActivity(a -> app.camera().show(scene));
    }

    private void isCalled(String name) {
        app.view(allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1))))
                .check(matches(allOf(withText(name), isDisplayed())));
    }
}
