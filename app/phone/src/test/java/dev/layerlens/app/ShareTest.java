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
import android.app.Application;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.graphics.Color;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;

/** Pictures that other apps share with this one, and those that it shares with others. */
@RunWith(AndroidJUnit4.class)
public final class ShareTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> bestAnswer() {
        return allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1)));
    }

    @Test
    public void aSharedPictureIsNamed() {
        Intent intent = OpenedPictures.share(OpenedPictures.jpeg(Drawings.circle()));
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(intent)) {
            app.view(bestAnswer()).check(matches(allOf(withText("circle"), isDisplayed())));
            assertThat(app.camera().open()).isZero();
            app.view(withId(R.id.freeze)).perform(click());
            app.view(bestAnswer()).check(matches(withText("triangle")));
        }
    }

    @Test
    public void theAppThatRunsLeavesItsScreenForASharedPicture() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            Uri picture = OpenedPictures.png(Drawings.circle());
            screen.onActivity(a -> a.onNewIntent(OpenedPictures.share(picture)));
            app.view(bestAnswer()).check(matches(allOf(withText("circle"), isDisplayed())));
        }
    }

    @Test
    public void aSharedPictureIsThereAgainAfterTheProcessWasKilled() {
        Intent intent = OpenedPictures.share(OpenedPictures.jpeg(Drawings.circle()));
        ActivityController<MainActivity> activity =
                Robolectric.buildActivity(MainActivity.class, intent).setup();
        app.settle();
        Bundle kept = new Bundle();
        activity.pause().stop().saveInstanceState(kept).destroy();
        app.restart();
        activity = Robolectric.buildActivity(MainActivity.class, intent).setup(kept);
        app.settle();
        View row = activity.get().findViewById(R.id.answer_1);
        TextView name = row.findViewById(R.id.answer_name);
        assertThat(name.getText().toString()).isEqualTo("circle");
        assertThat(row.getVisibility()).isEqualTo(View.VISIBLE);
        activity.pause().stop().destroy();
    }

    private void isRefused(Intent intent, int sentence) {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(intent)) {
            app.settle();
            onView(withText(sentence)).inRoot(isDialog()).check(matches(isDisplayed()));
            onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
            app.view(bestAnswer()).check(matches(withText("triangle")));
        }
    }

    @Test
    public void aPathIntoTheAppsOwnFilesIsRefused() {
        Uri own = Uri.parse("file:///data/data/dev.layerlens.app/shared_prefs/settings.xml");
        isRefused(OpenedPictures.share(own), R.string.picture_address);
    }

    @Test
    public void theAppsOwnProviderIsRefused() {
        Uri own = Uri.parse("content://dev.layerlens.app.shared/answers/layerlens-1.jpg");
        isRefused(OpenedPictures.share(own), R.string.picture_address);
    }

    @Test
    public void whoeverSharesNothingIsToldSo() {
        Intent intent = OpenedPictures.share(Uri.EMPTY);
        intent.removeExtra(Intent.EXTRA_STREAM);
        isRefused(intent, R.string.picture_nothing);
    }

    @Test
    public void aFrozenPictureIsSharedWithItsAnswers() throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Drawings.circle()));
            app.view(withId(R.id.share_answer))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            app.view(withId(R.id.freeze)).perform(click());
            app.view(withId(R.id.share_answer)).perform(click());
            app.settle();
            Intent sent = sent();
            assertThat(sent.getType()).isEqualTo("image/jpeg");
            assertThat(sent.getStringExtra(Intent.EXTRA_TEXT))
                    .startsWith("circle, ")
                    .endsWith(" (LayerLens, model shapes)");
            assertThat(sent.getFlags() & Intent.FLAG_GRANT_READ_URI_PERMISSION).isNotZero();
            Uri address = sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri.class);
            assertShowsTheCircleAndItsBar(read(address));
        }
    }

    private static Intent sent() {
        Application system = ApplicationProvider.getApplicationContext();
        Intent chooser = shadowOf(system).getNextStartedActivity();
        return Objects.requireNonNull(
                chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent.class));
    }

    private static Bitmap read(Uri address) throws IOException {
        try (InputStream in =
                ApplicationProvider.getApplicationContext()
                        .getContentResolver()
                        .openInputStream(address)) {
            return BitmapFactory.decodeStream(in);
        }
    }

    /** The picture is 480 x 640, the poster three times 360 wide, and the first bar nearly full. */
    private static void assertShowsTheCircleAndItsBar(Bitmap poster) {
        assertThat(poster.getWidth()).isEqualTo(1080);
        assertThat(poster.getHeight()).isGreaterThan(1440 + 300);
        int ink = poster.getPixel(540, 720);
        assertThat(Color.red(ink)).isBetween(140, 160);
        assertThat(Color.green(ink)).isBetween(30, 50);
        int coloured = 0;
        for (int y = 1440; y < poster.getHeight(); y++) {
            int right = poster.getPixel(900, y);
            coloured += Color.green(right) - Color.red(right) > 60 ? 1 : 0;
        }
        assertThat(coloured).as("rows of the first bar").isBetween(12, 24);
    }
}
