package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.graphics.Bitmap;
import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.layers.maps.MapFragment;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;

/** A test that begins with the walk through a triangle, in an app that lives and dies. */
abstract class OpenWalk {
    @Rule(order = 0)
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule(order = 1)
    public final AppRule app = new AppRule(Drawings.triangle());

    @Rule(order = 2)
    public final Life life = new Life(app);

    final Walking walking = new Walking(app, life);

    @Before
    public void begin() {
        life.tap(R.id.why);
    }

    /** Walks through what is held in front of the camera, in place of what was. */
    final void walk(Bitmap scene) {
        life.tap(R.id.go_to_look);
        lens().resume();
        life.settle();
        app.camera().show(scene);
        life.settle();
        begin();
    }

    /** The ways between the pages. */
    final Paths paths() {
        return Walking.paths(life.activity());
    }

    /** The page of one map, which is open. */
    final MapFragment mapPage() {
        return ((Fragment) paths())
                .getChildFragmentManager().getFragments().stream()
                        .filter(MapFragment.class::isInstance)
                        .map(MapFragment.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    /** What the page says that is open, or the overview. */
    final List<String> said() {
        return Said.by(life.activity());
    }

    final LayerCard convolution() {
        return walking.first(LayerKind.CONVOLUTION);
    }

    final void open(WalkPage page) {
        page.open(paths(), convolution());
        life.settle();
        assertThat(page.isSeen(life)).as(page.name()).isTrue();
    }

    final void goBack() {
        life.activity().getOnBackPressedDispatcher().onBackPressed();
    }

    final void click(int id) {
        life.find(View.class, id).performClick();
    }

    final Lens lens() {
        return app.container().lens();
    }

    final ModelAsset model(String name) {
        return lens().models().getValue().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    final void switchModelAndBack() {
        lens().choose(model("cifar10"));
        lens().choose(model("shapes"));
    }
}
