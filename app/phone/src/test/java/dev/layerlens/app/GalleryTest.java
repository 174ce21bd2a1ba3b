package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
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
import android.net.Uri;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.camera.CameraState;
import java.io.IOException;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowActivity;

/** A picture from the gallery takes the camera's place, or one sentence says why it cannot. */
@RunWith(AndroidJUnit4.class)
public final class GalleryTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> bestAnswer() {
        return allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1)));
    }

    private void choose(ActivityScenario<MainActivity> screen, Uri picture) {
        app.view(withId(R.id.gallery)).perform(click());
        screen.onActivity(a -> pick(a, Activity.RESULT_OK, new Intent().setData(picture)));
        app.settle();
    }

    private static void pick(Activity activity, int result, Intent chosen) {
        ShadowActivity system = shadowOf(activity);
        Intent asked = system.getNextStartedActivityForResult().intent;
        assertThat(asked.getType()).isEqualTo("image/*");
        system.receiveResult(asked, result, chosen);
    }

    @Test
    public void aPngIsNamedInTheCamerasPlaceUntilTheCameraIsWanted() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            choose(screen, OpenedPictures.png(Drawings.circle()));
            app.view(bestAnswer()).check(matches(withText("circle")));
            assertThat(app.camera().open()).isZero();
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.live))).perform(click());
            app.view(bestAnswer()).check(matches(withText("triangle")));
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.freeze)));
            assertThat(app.camera().open()).isEqualTo(1);
        }
    }

    @Test
    public void aJpegIsStudiedLikeAFrozenPicture() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            choose(screen, OpenedPictures.jpeg(Drawings.circle()));
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.answer)).check(matches(withText("circle")));
            app.view(withId(R.id.go_to_look)).perform(click());
            app.view(bestAnswer()).check(matches(allOf(withText("circle"), isDisplayed())));
        }
    }

    @Test
    public void itStaysWhenThePhoneIsTurned() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            choose(screen, OpenedPictures.png(Drawings.circle()));
            screen.recreate();
            app.view(bestAnswer()).check(matches(allOf(withText("circle"), isDisplayed())));
            assertThat(app.camera().open()).isZero();
        }
    }

    @Test
    public void oneAfterTheOtherIsNamed() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.freeze)).perform(click());
            choose(screen, OpenedPictures.png(Drawings.circle()));
            app.view(bestAnswer()).check(matches(withText("circle")));
            choose(screen, OpenedPictures.jpeg(Drawings.triangle()));
            app.view(bestAnswer()).check(matches(withText("triangle")));
            assertThat(app.camera().open()).isZero();
        }
    }

    @Test
    public void itNeedsNoCamera() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().say(CameraState.MISSING));
            app.view(withId(R.id.notice_button))
                    .check(matches(withText(R.string.choose_picture_instead)))
                    .perform(click());
            screen.onActivity(
                    a -> {
                        Uri picture = OpenedPictures.png(Drawings.circle());
                        pick(a, Activity.RESULT_OK, new Intent().setData(picture));
                    });
            app.view(bestAnswer()).check(matches(allOf(withText("circle"), isDisplayed())));
            app.view(withId(R.id.notice)).check(matches(withEffectiveVisibility(Visibility.GONE)));
        }
    }

    @Test
    public void whoeverChoosesNothingLooksOnThroughTheCamera() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.gallery)).perform(click());
            screen.onActivity(a -> pick(a, Activity.RESULT_CANCELED, new Intent()));
            app.view(bestAnswer()).check(matches(withText("triangle")));
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.freeze)));
        }
    }

    private void isRefused(Uri picture, int sentence) {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            choose(screen, picture);
            onView(withText(sentence)).inRoot(isDialog()).check(matches(isDisplayed()));
            screen.recreate();
            app.settle();
            onView(withText(sentence)).inRoot(isDialog()).check(matches(isDisplayed()));
            onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
            app.view(bestAnswer()).check(matches(allOf(withText("triangle"), isDisplayed())));
        }
    }

    @Test
    public void aTextThatWasRenamedIsRefused() {
        isRefused(OpenedPictures.text(), R.string.picture_type);
    }

    @Test
    public void halfAJpegIsRefused() {
        isRefused(OpenedPictures.half(Drawings.circle()), R.string.picture_damaged);
    }

    @Test
    public void morePixelsThanThereIsMemoryForAreRefused() throws IOException {
        isRefused(OpenedPictures.huge(), R.string.picture_too_many_pixels);
    }

    @Test
    public void aPictureThatIsGoneIsRefused() {
        isRefused(OpenedPictures.gone(), R.string.picture_unreadable);
    }

    @Test
    public void afterARefusalAnotherPictureCanBeChosen() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            choose(screen, OpenedPictures.text());
            onView(withText(R.string.choose_picture)).inRoot(isDialog()).perform(click());
            screen.onActivity(
                    a -> {
                        Uri picture = OpenedPictures.png(Drawings.circle());
                        pick(a, Activity.RESULT_OK, new Intent().setData(picture));
                    });
            app.view(bestAnswer()).check(matches(withText("circle")));
        }
    }

    @Test
    public void aDeviceWithoutAGallerySaysSo() {
        shadowOf((Application) ApplicationProvider.getApplicationContext()).checkActivities(true);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.gallery)).perform(click());
            app.settle();
            onView(withText(R.string.picture_no_gallery))
                    .inRoot(isDialog())
                    .check(matches(isDisplayed()));
        }
    }
}
