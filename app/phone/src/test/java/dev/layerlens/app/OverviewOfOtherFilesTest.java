package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.view.View;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.Offers;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** The overview of a network that others made, with paths, sums and dense connections. */
@RunWith(AndroidJUnit4.class)
public final class OverviewOfOtherFilesTest {
    private static final String TALL = "w411dp-h1900dp-xhdpi";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Before
    public void holdStill() {
        Screenshots.holdStill();
    }

    @Test
    @Config(qualifiers = TALL)
    public void itsConnectionsAreDrawn() {
        walk("foreign-network");
    }

    @Test
    @Config(qualifiers = "ar-ldrtl-" + TALL)
    public void fromRightToLeftToo() {
        walk("foreign-network-right-to-left");
    }

    private void walk(String name) {
        byte[] file = ForeignModel.float32().branching().softmax().file();
        app.container().lens().importModel(Offers.of("paths.tflite", file));
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.settle();
            ModelAsset paths =
                    app.container().lens().models().getValue().stream()
                            .filter(m -> m.name().equals("paths"))
                            .findFirst()
                            .orElseThrow();
            app.container().lens().choose(paths);
            app.settle();
            app.view(withId(R.id.why)).perform(click());
            app.settle();
            Screenshots.keep(name);
            screen.onActivity(
                    a -> {
                        RecyclerView list = a.findViewById(R.id.layers);
                        assertThat(list.isShown()).isTrue();
                        assertThat(a.<View>findViewById(R.id.empty).isShown()).isFalse();
                        // 16 operators, the groups they lie in, the legend and the answer
                        assertThat(list.getAdapter().getItemCount()).isGreaterThan(18);
                    });
        }
    }
}
