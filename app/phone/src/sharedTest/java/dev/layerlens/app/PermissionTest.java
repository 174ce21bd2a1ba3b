package dev.layerlens.app;

import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.isNotEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import android.Manifest;
import android.content.pm.PackageManager;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.Description;
import org.junit.runner.RunWith;
import org.junit.runners.model.Statement;

@RunWith(AndroidJUnit4.class)
public final class PermissionTest {
    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Test
    public void withoutPermissionTheScreenSaysWhatToDo() {
        // a permission that another test was granted on a device cannot be taken back here
        assumeTrue(
                ApplicationProvider.getApplicationContext()
                                .checkSelfPermission(Manifest.permission.CAMERA)
                        == PackageManager.PERMISSION_DENIED);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.notice_text))
                    .check(matches(allOf(withText(R.string.camera_needed), isDisplayed())));
            app.view(withId(R.id.notice_button))
                    .check(matches(allOf(withText(R.string.allow_camera), isDisplayed())));
            app.view(withId(R.id.why)).check(matches(isNotEnabled()));
            assertEquals(0, app.camera().open());
        }
    }

    @Test
    public void thePictureIsThereAsSoonAsPermissionIsGiven() throws Throwable {
        assumeTrue(
                ApplicationProvider.getApplicationContext()
                                .checkSelfPermission(Manifest.permission.CAMERA)
                        == PackageManager.PERMISSION_DENIED);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.notice_text)).check(matches(isDisplayed()));
            screen.moveToState(Lifecycle.State.CREATED);
            Statement back =
                    new Statement() {
                        @Override
                        public void evaluate() {
                            screen.moveToState(Lifecycle.State.RESUMED);
                            app.view(withId(R.id.notice))
                                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
                            app.view(withId(R.id.why)).check(matches(isEnabled()));
                            assertEquals(1, app.camera().open());
                        }
                    };
            GrantPermissionRule.grant(Manifest.permission.CAMERA)
                    .apply(back, Description.EMPTY)
                    .evaluate();
        }
    }
}
