package dev.layerlens.app;

import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.library.Offers;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** Why a network answers so that ends in a map for each class. */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "w411dp-h1900dp-xhdpi")
public final class WhyOfOtherFilesTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Before
    public void holdStill() {
        Screenshots.holdStill();
    }

    @Test
    public void theLogitIsTheMeanOfTheClasssOwnMap() {
        byte[] file = ForeignModel.float32().branching().softmax().file();
        app.container().lens().importModel(Offers.of("paths.tflite", file));
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.settle();
            app.container().lens().models().getValue().stream()
                    .filter(m -> m.name().equals("paths"))
                    .findFirst()
                    .ifPresent(app.container().lens()::choose);
            Walking walking = new Walking(app, screen::onActivity);
            walking.begin();
            assertThat(walking.walk().graph().head().orElseThrow().classMaps()).isTrue();
            walking.go(Paths::openWhy);
            app.view(withId(R.id.headless))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            app.view(withId(R.id.sum_note)).check(matches(withText(R.string.sum_note_class_maps)));
            Screenshots.keep("why-class-maps");
            screen.onActivity(
                    a -> {
                        ViewGroup parts = a.findViewById(R.id.parts);
                        assertThat(parts.getChildCount()).isEqualTo(1);
                        View own = parts.getChildAt(0);
                        String amount = text(own, R.id.part_amount);
                        assertThat(text(own, R.id.part_name)).isEqualTo("its own map");
                        assertThat(text(own, R.id.part_note)).isEqualTo("mean of its 64 cells");
                        assertThat(own.getContentDescription().toString())
                                .isEqualTo("its own map: " + amount + ", mean of its 64 cells");
                        assertThat(a.<TextView>findViewById(R.id.sum_logit).getText().toString())
                                .isEqualTo("Sum = logit: " + amount);
                    });
        }
    }

    private static String text(View row, int id) {
        return row.<TextView>findViewById(id).getText().toString();
    }
}
