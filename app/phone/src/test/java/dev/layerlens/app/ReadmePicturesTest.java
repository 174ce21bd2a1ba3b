package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.graphics.Bitmap;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.layers.maps.MapPictureView;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.card.LayerCard;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** Draws the pictures of the README to {@code target/readme}; they lie in app/docs. */
@RunWith(AndroidJUnit4.class)
public final class ReadmePicturesTest {
    private static final Path FOLDER = Path.of("target", "readme");

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Scenes.coffee(), "models/everyday.tflite");

    @Before
    public void holdStill() {
        Screenshots.holdStill();
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-xhdpi")
    public void byDay() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            keep(screen, "look");
            app.view(withId(R.id.backend)).perform(click());
            keep(screen, "latency");
        }
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Scenes.lighthouse()));
            app.view(withId(R.id.heat)).perform(click());
            app.view(withId(R.id.freeze)).perform(click());
            keep(screen, "heat");
            steps(screen, "");
            walk(screen, paths -> paths.openCard("stem.conv"));
            app.view(withId(R.id.kernel_tiles)).perform(Rows.bringToTop());
            keep(screen, "kernels");
            app.view(withId(R.id.go_to_models)).perform(click());
            app.openCard("everyday");
            keep(screen, "card");
        }
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-night-xhdpi")
    public void byNight() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            keep(screen, "models-dark");
            app.view(withId(R.id.go_to_settings)).perform(click());
            keep(screen, "settings-dark");
        }
    }

    @Test
    @Config(qualifiers = "ko-rKR-w411dp-h823dp-xhdpi")
    public void inKorean() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Scenes.banana()));
            keep(screen, "look-korean");
            app.view(withId(R.id.why)).perform(click());
            walk(screen, paths -> paths.openCard("stage1.block1.relu"));
            app.view(withId(R.id.histogram)).perform(Rows.bringToTop());
            keep(screen, "numbers-korean");
        }
    }

    @Test
    @Config(qualifiers = "ko-rKR-w411dp-h823dp-night-xhdpi")
    public void inKoreanByNight() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Scenes.banana()));
            steps(screen, "-korean-dark");
        }
    }

    /** The walk through the layers, one screen after the other. */
    private void steps(ActivityScenario<MainActivity> screen, String suffix) {
        app.view(withId(R.id.why)).perform(click());
        keep(screen, "layers" + suffix);
        Walk walk = new Walking(app, screen::onActivity).walk();
        walk(screen, paths -> paths.openCard("stem.conv"));
        keep(screen, "layer" + suffix);
        walk(screen, paths -> paths.openMaps(layer(walk, "stem.relu")));
        keep(screen, "maps" + suffix);
        walk(screen, paths -> paths.openMap("stage1.block1.relu", 3));
        app.view(withId(R.id.map_picture))
                .perform(Fingers.tap(view -> ((MapPictureView) view).touchOf(9, 12)));
        keep(screen, "field" + suffix);
        walk(screen, Paths::openWhy);
        keep(screen, "why" + suffix);
        String branch = walk.branches().get(0).mask().layer();
        walk(screen, paths -> paths.openWhatIf(branch));
        app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(withId(R.id.all_off))));
        app.view(withId(R.id.all_off)).perform(Rows.bringIntoView(), click());
        keep(screen, "what-if" + suffix);
    }

    private static LayerCard layer(Walk walk, String name) {
        return walk.layers().stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void walk(ActivityScenario<MainActivity> screen, Consumer<Paths> page) {
        new Walking(app, screen::onActivity).go(page);
    }

    private void keep(ActivityScenario<MainActivity> screen, String name) {
        app.settle();
        assertThat(screen.getState()).isEqualTo(Lifecycle.State.RESUMED);
        Bitmap drawn = Windows.draw();
        Bitmap small =
                Bitmap.createScaledBitmap(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2, true);
        Screenshots.write(small, Bitmap.CompressFormat.JPEG, FOLDER.resolve(name + ".jpg"));
    }
}
