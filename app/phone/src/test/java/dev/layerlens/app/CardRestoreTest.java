package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.walk.Paths;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.Robolectric;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.android.controller.ActivityController;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** A card keeps its layer when the phone is turned, and its place too when the process ends. */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "w411dp-h823dp-xhdpi")
public final class CardRestoreTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private ActivityController<MainActivity> activity;

    @Before
    public void start() {
        activity = Robolectric.buildActivity(MainActivity.class).setup();
        settle();
        find(R.id.go_to_layers).performClick();
        settle();
        activity.get().getSupportFragmentManager().getFragments().stream()
                .filter(Paths.class::isInstance)
                .map(Paths.class::cast)
                .findFirst()
                .orElseThrow()
                .startAt("stem.conv");
        settle();
    }

    @After
    public void leave() {
        activity.pause().stop().destroy();
    }

    private void settle() {
        app.settle();
        ShadowLooper.idleMainLooper(1, TimeUnit.SECONDS);
        app.settle();
    }

    private View find(int id) {
        return activity.get().findViewById(id);
    }

    private String title() {
        return ((TextView) find(R.id.card_title)).getText().toString();
    }

    private void goOn() {
        find(R.id.next_layer).performClick();
        settle();
    }

    @Test
    public void afterTurningThePhone() {
        goOn();
        RuntimeEnvironment.setQualifiers("+land");
        activity.configurationChange();
        settle();
        assertThat(title()).isEqualTo("batch norm, 16 channels");
        // computed again for the new view, which Robolectric leaves without a window
        assertThat(find(R.id.numbers).getVisibility()).isEqualTo(View.VISIBLE);
        RuntimeEnvironment.setQualifiers("+port");
        activity.configurationChange();
        settle();
        assertThat(title()).isEqualTo("batch norm, 16 channels");
    }

    @Test
    public void afterTheProcessEndedWithTheNextPicture() {
        goOn();
        find(R.id.layer_scroll).scrollTo(0, 900);
        settle();
        Bundle kept = new Bundle();
        activity.pause().stop().saveInstanceState(kept).destroy();
        app.restart();
        activity = Robolectric.buildActivity(MainActivity.class).setup(kept);
        settle();
        // the picture went with the process
        assertThat(find(R.id.layer_scroll).isShown()).isFalse();
        find(R.id.go_look).performClick();
        settle();
        find(R.id.why).performClick();
        settle();
        assertThat(title()).isEqualTo("batch norm, 16 channels");
        assertThat(find(R.id.layer_scroll).getScrollY()).isEqualTo(900);
    }

    @Test
    public void anotherModelClosesTheCardOfTheFirst() {
        assertThat(title()).isEqualTo("conv 3x3, 3 -> 16");
        app.container()
                .lens()
                .choose(
                        app.container().lens().models().getValue().stream()
                                .filter(m -> m.name().equals("everyday"))
                                .findFirst()
                                .orElseThrow());
        settle();
        if (find(R.id.go_look).isShown()) {
            find(R.id.go_look).performClick();
            settle();
            find(R.id.why).performClick();
            settle();
        }
        assertThat(find(R.id.card_title)).isNull();
    }
}
