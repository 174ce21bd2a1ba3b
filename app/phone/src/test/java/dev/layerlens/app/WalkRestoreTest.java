package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Every screen of the walk when the process ends, and when the model or the picture changes in the
 * middle of what it computes.
 */
@RunWith(AndroidJUnit4.class)
public final class WalkRestoreTest {
    private static final List<Page> PAGES =
            List.of(
                    new Page(R.id.layer_bar, (paths, layer) -> paths.openCard(layer.name())),
                    new Page(R.id.maps_bar, Paths::openMaps),
                    new Page(R.id.map_bar, (paths, layer) -> paths.openMap(layer.name(), 1)),
                    new Page(R.id.why_bar, (paths, layer) -> paths.openWhy()),
                    new Page(R.id.what_if_bar, (paths, layer) -> paths.openWhatIf(layer.name())));

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private Life life;

    /** A screen of the walk: what is seen of it, and the way to it from a layer. */
    private record Page(int bar, BiConsumer<Paths, LayerCard> way) {}

    @Before
    public void start() {
        life = new Life(app);
    }

    @After
    public void leave() {
        life.leave();
    }

    private Lens lens() {
        return app.container().lens();
    }

    private List<ModelAsset> models() {
        return lens().models().getValue();
    }

    private Paths paths() {
        Fragment host =
                life.activity().getSupportFragmentManager().findFragmentByTag(Screen.LAYERS.name());
        assertThat(host).isInstanceOf(Paths.class);
        return (Paths) host;
    }

    /** A convolution of the model that has the frozen picture. */
    private LayerCard convolution() {
        return lens().frozen().getValue().orElseThrow().model().card().layers().stream()
                .filter(layer -> layer.kind() == LayerKind.CONVOLUTION)
                .findFirst()
                .orElseThrow();
    }

    private void open(Page page) {
        page.way().accept(paths(), convolution());
    }

    private void back() {
        life.activity().getOnBackPressedDispatcher().onBackPressed();
        life.settle();
    }

    /** Lets the picture go, if there is one, and walks through a new one. */
    private void walk() {
        if (!life.shows(R.id.why)) {
            life.tap(R.id.go_to_look);
        }
        lens().resume();
        life.settle();
        app.camera().show(Drawings.triangle());
        life.settle();
        life.tap(R.id.why);
        assertThat(lens().frozen().getValue()).isPresent();
    }

    private boolean empty() {
        return life.shows(R.id.empty);
    }

    @Test
    public void withTheProcessGoesThePictureAndWithANewOneThePageIsThereAgain() {
        for (Page page : PAGES) {
            walk();
            open(page);
            life.settle();
            life.killAndRestart();
            assertThat(empty()).isTrue();
            walk();
            assertThat(empty()).isFalse();
            assertThat(life.shows(R.id.walk)).isTrue();
            while (life.activity().findViewById(page.bar()) != null) {
                back();
            }
        }
    }

    @Test
    public void theModelIsSwitchedAndBackWhileAPageComputes() {
        for (Page page : PAGES) {
            walk();
            open(page);
            ModelAsset before = lens().frozen().getValue().orElseThrow().model();
            for (ModelAsset other : models()) {
                lens().choose(other);
            }
            lens().choose(before);
            life.settle();
            assertThat(empty()).isFalse();
            assertThat(life.shows(page.bar())).isTrue();
            for (ModelAsset other : models()) {
                // a page of a layer that the other model does not have says so, or goes
                lens().choose(other);
                life.settle();
                assertThat(empty()).isFalse();
            }
            lens().choose(before);
            life.settle();
            while (life.activity().findViewById(page.bar()) != null) {
                back();
            }
        }
    }

    @Test
    public void thePictureIsLetGoOrChangedWhileAPageComputes() {
        for (Page page : PAGES) {
            walk();
            open(page);
            lens().resume();
            life.settle();
            assertThat(empty()).isTrue();
            walk();
            View list = life.find(View.class, R.id.layers);
            assertThat(list).isNotNull();
            assertThat(empty()).isFalse();
            while (life.activity().findViewById(page.bar()) != null) {
                back();
            }
        }
    }
}
