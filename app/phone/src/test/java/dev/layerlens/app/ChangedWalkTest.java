package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.doesNotExist;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isPlatformPopup;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.view.View;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.app.layers.overview.MapStripView;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.Offers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowActivity;

/** Another picture, or another network, in the middle of a walk. */
@RunWith(AndroidJUnit4.class)
public final class ChangedWalkTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private void change(int how) {
        app.view(withId(R.id.change_picture)).perform(click());
        onView(withText(how)).inRoot(isPlatformPopup()).perform(click());
    }

    private static void pick(Activity activity, Uri picture) {
        ShadowActivity system = shadowOf(activity);
        Intent asked = system.getNextStartedActivityForResult().intent;
        assertThat(asked.getType()).isEqualTo("image/*");
        system.receiveResult(asked, Activity.RESULT_OK, new Intent().setData(picture));
    }

    /** The strip in the first row that has one. */
    private static Optional<MapStrip> firstStrip(Activity activity) {
        RecyclerView list = activity.findViewById(R.id.layers);
        for (int i = 0; i < list.getChildCount(); i++) {
            View maps = list.getChildAt(i).findViewById(R.id.layer_maps);
            if (maps instanceof MapStripView strip) {
                return strip.strip();
            }
        }
        return Optional.empty();
    }

    @Test
    public void aPictureFromTheGalleryTakesTheFrozenOnesPlace() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.settle();
            AtomicReference<MapStrip> before = new AtomicReference<>();
            screen.onActivity(a -> before.set(firstStrip(a).orElseThrow()));
            change(R.string.choose_picture);
            screen.onActivity(a -> pick(a, OpenedPictures.png(Drawings.circle())));
            app.view(withId(R.id.answer)).check(matches(withText("circle")));
            screen.onActivity(
                    a ->
                            assertThat(
                                            firstStrip(a)
                                                    .orElseThrow()
                                                    .bitmap()
                                                    .sameAs(before.get().bitmap()))
                                    .isFalse());
        }
    }

    @Test
    public void theWayBackToTheCameraLetsThePictureGo() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.settle();
            change(R.string.back_to_camera);
            app.view(withId(R.id.viewfinder)).check(matches(isDisplayed()));
            assertThat(app.container().lens().isFrozen()).isFalse();
        }
    }

    @Test
    public void aCardOfANetworkThatIsNoLongerInUseIsClosed() {
        byte[] file = ForeignModel.float32().branching().softmax().file();
        app.container().lens().importModel(Offers.of("paths.tflite", file));
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer("stem.conv")));
            app.view(Rows.layer("stem.conv")).perform(click());
            app.view(withId(R.id.layer_bar)).check(matches(isDisplayed()));
            ModelAsset paths =
                    app.container().lens().models().getValue().stream()
                            .filter(m -> m.name().equals("paths"))
                            .findFirst()
                            .orElseThrow();
            app.container().lens().choose(paths);
            app.view(withId(R.id.layer_bar)).check(doesNotExist());
            app.view(withId(R.id.layers)).check(matches(isDisplayed()));
        }
    }
}
