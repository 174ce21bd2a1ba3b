package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.maps.MapGridView;
import dev.layerlens.app.layers.maps.MapPictureView;
import org.junit.Rule;
import org.junit.runner.RunWith;

/** Feature maps in a grid and large over the picture, in all guises. */
@RunWith(AndroidJUnit4.class)
public final class MapScreensTest extends Guises {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Scenes.coffee(), "models/everyday.tflite");

    private final Walking walking = new Walking(app);

    @Override
    void tour() {
        try (ActivityScenario<MainActivity> screen = walking.maps("stage1.block1.relu")) {
            stop("maps");
            app.view(withId(R.id.sort_peak)).perform(click());
            app.view(withId(R.id.reach_map)).perform(click());
            app.view(withId(R.id.map_grid))
                    .perform(
                            Fingers.hold(
                                    view -> {
                                        MapGridView grid = (MapGridView) view;
                                        return new float[] {
                                            grid.placeOf(grid.channel(1)).exactCenterX(),
                                            grid.placeOf(grid.channel(1)).exactCenterY()
                                        };
                                    }));
            stop("maps-sorted");
            app.view(withId(R.id.map_grid))
                    .perform(
                            Fingers.tap(
                                    view -> {
                                        MapGridView grid = (MapGridView) view;
                                        return new float[] {
                                            grid.placeOf(grid.channel(0)).exactCenterX(),
                                            grid.placeOf(grid.channel(0)).exactCenterY()
                                        };
                                    }));
            stop("map");
            app.view(withId(R.id.map_picture))
                    .perform(Fingers.tap(view -> ((MapPictureView) view).touchOf(9, 13)));
            stop("map-field");
            app.view(withId(R.id.influence)).perform(Rows.bringIntoView(), click());
            stop("map-influence");
        }
        try (ActivityScenario<MainActivity> screen = walking.maps("stage1.block1.second.norm")) {
            stop("maps-signed");
        }
        try (ActivityScenario<MainActivity> screen = walking.maps("pool")) {
            stop("maps-vector");
        }
    }

    private void stop(String name) {
        app.settle();
        look(name);
    }
}
