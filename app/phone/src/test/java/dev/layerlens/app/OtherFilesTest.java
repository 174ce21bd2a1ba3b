package dev.layerlens.app;

import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import android.Manifest;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.card.drawing.ConcatenationDrawing;
import dev.layerlens.app.layers.card.drawing.NeighboursDrawing;
import dev.layerlens.app.layers.card.drawing.OperationView;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing;
import dev.layerlens.app.layers.maps.MapGridView;
import dev.layerlens.app.layers.maps.MapPictureView;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.library.ImportState;
import dev.layerlens.app.library.Offers;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Patch;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/**
 * The screens of a file of somebody else: local response normalization, paths with kernels that are
 * no squares, dense blocks.
 */
@RunWith(AndroidJUnit4.class)
public final class OtherFilesTest {
    private static final String TALL = "w411dp-h1700dp-xhdpi";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Scenes.coffee());

    private Walking walking;

    @Before
    public void bringTheFile() {
        Screenshots.holdStill();
        app.settle();
        app.container().lens().importModel(Offers.of("mix.tflite", new ForeignMixture().file()));
        app.settle();
        ImportState.Done done = (ImportState.Done) app.container().lens().importing().getValue();
        app.container().lens().choose(done.model());
    }

    @Test
    @Config(qualifiers = TALL)
    public void everyKindOfLayerIsExplained() {
        try (ActivityScenario<MainActivity> screen = begin("mixture")) {
            card("local response norm", "mixture-norm");
            drawn(screen, NeighboursDrawing.class);
            says("x / (1 + 0.1 sum of 5 x^2)^0.75");
            card("conv 1x7, 4 -> 6", "mixture-oblong");
            drawn(screen, SlidingDrawing.class);
            says("(W - Fw + 2P) / S + 1\n(H - Fh + 2P) / S + 1");
            says("Fh x Fw x C x K + K");
            says("1 x 7 x 4 x 6 + 6 = 174");
            card("concatenate, 12 channels", "mixture-concat");
            drawn(screen, ConcatenationDrawing.class);
            app.view(withId(R.id.operation_text))
                    .check(matches(withText(containsString("4 + 6 + 2"))));
            card("concatenate, 20 channels", "mixture-dense");
            drawn(screen, ConcatenationDrawing.class);
        }
    }

    @Test
    @Config(qualifiers = TALL)
    public void anOblongKernelSeesAnOblongOfThePicture() {
        try (ActivityScenario<MainActivity> screen = begin("mixture-overview")) {
            LayerCard oblong = layer("conv 1x7, 4 -> 6");
            walking.go(paths -> paths.openMaps(oblong));
            screen.onActivity(
                    a ->
                            assertThat(a.<MapGridView>findViewById(R.id.map_grid).isFilled())
                                    .isTrue());
            walking.go(paths -> paths.openMap(oblong.name(), 2));
            app.view(withId(R.id.map_picture))
                    .perform(Fingers.tap(view -> ((MapPictureView) view).touchOf(6, 6)));
            app.settle();
            Screenshots.keep("mixture-field");
            screen.onActivity(
                    a -> {
                        MapPictureView picture = a.findViewById(R.id.map_picture);
                        Patch seen = picture.outlined().orElseThrow().seen();
                        // 5 x 5 with stride 2, 3 x 3 with stride 2, then 1 x 7 four pixels apart
                        assertThat(seen.height()).isEqualTo(9);
                        assertThat(seen.width()).isEqualTo(9 + 6 * 4);
                    });
        }
    }

    @Test
    @Config(qualifiers = TALL)
    public void itsEndSaysWhy() {
        try (ActivityScenario<MainActivity> screen = begin("mixture-overview")) {
            walking.go(Paths::openWhy);
            Screenshots.keep("mixture-why");
            screen.onActivity(
                    a -> {
                        assertThat(a.<View>findViewById(R.id.evidence).isShown()).isTrue();
                        assertThat(a.<View>findViewById(R.id.headless).isShown()).isFalse();
                    });
        }
    }

    @Test
    @Config(qualifiers = "ko-" + TALL)
    public void inKoreanToo() {
        try (ActivityScenario<MainActivity> screen = begin("mixture-korean")) {
            card("conv 1x7, 4 -> 6", "mixture-oblong-korean");
            app.view(withId(R.id.card_title)).check(matches(withText("합성곱 1x7, 4 -> 6")));
            card("local response norm", "mixture-norm-korean");
            app.view(withId(R.id.card_title)).check(matches(withText("국소 응답 정규화")));
        }
    }

    private ActivityScenario<MainActivity> begin(String name) {
        ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class);
        walking = new Walking(app, screen::onActivity);
        walking.begin();
        Screenshots.keep(name);
        return screen;
    }

    private LayerCard layer(String title) {
        return walking.walk().layers().stream()
                .filter(layer -> layer.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void card(String title, String picture) {
        String name = layer(title).name();
        walking.go(paths -> paths.startAt(name));
        Screenshots.keep(picture);
    }

    private void says(String text) {
        app.view(allOf(withText(text), isDescendantOfA(withId(R.id.quantities))))
                .check(matches(withText(text)));
    }

    private static void drawn(ActivityScenario<MainActivity> screen, Class<?> kind) {
        screen.onActivity(
                a ->
                        assertThat(
                                        a.<OperationView>findViewById(R.id.operation)
                                                .drawing()
                                                .orElseThrow())
                                .isInstanceOf(kind));
    }
}
