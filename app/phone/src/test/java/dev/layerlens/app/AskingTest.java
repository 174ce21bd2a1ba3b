package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.app.Application;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import android.provider.Settings;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowActivity;
import org.robolectric.util.ReflectionHelpers;

/** What the screen says and offers while the user makes up their mind about the camera. */
@RunWith(AndroidJUnit4.class)
public final class AskingTest {
    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Application system = ApplicationProvider.getApplicationContext();

    private void offers(int sentence, int button) {
        app.view(withId(R.id.notice_text)).check(matches(allOf(withText(sentence), isDisplayed())));
        app.view(withId(R.id.notice_button)).check(matches(allOf(withText(button), isDisplayed())));
        app.view(withId(R.id.answer_1)).check(matches(withEffectiveVisibility(Visibility.GONE)));
        assertThat(app.camera().open()).isZero();
    }

    private void answers() {
        app.view(allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1))))
                .check(matches(allOf(withText("triangle"), isDisplayed())));
        app.view(withId(R.id.notice)).check(matches(withEffectiveVisibility(Visibility.GONE)));
    }

    /** Taps the one button, upon which the system asks and the user decides. */
    private void decide(ActivityScenario<MainActivity> screen, boolean yes, boolean forGood) {
        app.view(withId(R.id.notice_button)).perform(Rows.bringIntoView(), click());
        if (yes) {
            shadowOf(system).grantPermissions(Manifest.permission.CAMERA);
        }
        shadowOf(system.getPackageManager())
                .setShouldShowRequestPermissionRationale(
                        Manifest.permission.CAMERA, !yes && !forGood);
        screen.onActivity(
                activity -> {
                    ShadowActivity.PermissionsRequest asked =
                            shadowOf(activity).getLastRequestedPermission();
                    assertThat(asked.requestedPermissions)
                            .containsExactly(Manifest.permission.CAMERA);
                    // the system's own part of the answer
                    ReflectionHelpers.setField(
                            Activity.class, activity, "mHasCurrentPermissionsRequest", false);
                    activity.onRequestPermissionsResult(
                            asked.requestCode,
                            asked.requestedPermissions,
                            new int[] {
                                yes
                                        ? PackageManager.PERMISSION_GRANTED
                                        : PackageManager.PERMISSION_DENIED
                            });
                });
        app.settle();
    }

    @Test
    public void whoeverSaysYesLooksThroughTheCamera() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            offers(R.string.camera_needed, R.string.allow_camera);
            decide(screen, true, false);
            answers();
        }
    }

    @Test
    public void whoeverSaysNoIsAskedAgainIfTheyLike() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            decide(screen, false, false);
            offers(R.string.camera_denied, R.string.ask_again);
            decide(screen, true, false);
            answers();
        }
    }

    @Test
    public void whoeverSaysNoForGoodIsLedToTheSystemsSettings() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            decide(screen, false, false);
            decide(screen, false, true);
            offers(R.string.camera_refused, R.string.open_settings);
            screen.recreate();
            offers(R.string.camera_refused, R.string.open_settings);
            app.view(withId(R.id.notice_button)).perform(Rows.bringIntoView(), click());
            Intent settings = shadowOf(system).getNextStartedActivity();
            assertThat(settings.getAction())
                    .isEqualTo(Settings.ACTION_APPLICATION_DETAILS_SETTINGS);
            assertThat(settings.getData())
                    .isEqualTo(Uri.fromParts("package", "dev.layerlens.app", null));
            screen.moveToState(Lifecycle.State.CREATED);
            shadowOf(system).grantPermissions(Manifest.permission.CAMERA);
            screen.moveToState(Lifecycle.State.RESUMED);
            answers();
        }
    }

    @Test
    public void aPictureNeedsNoPermission() {
        Intent intent = OpenedPictures.share(OpenedPictures.png(Drawings.triangle()));
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(intent)) {
            answers();
            app.view(withId(R.id.freeze)).perform(click());
            offers(R.string.camera_needed, R.string.allow_camera);
        }
    }
}
