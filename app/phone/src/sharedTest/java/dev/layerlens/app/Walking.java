package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.graphics.Bitmap;
import androidx.lifecycle.ViewModelProvider;
import androidx.test.core.app.ActivityScenario;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.BeforeAndAfter;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Walks from page to page of the Layers screen, and asks the walk what the pages have to show. */
final class Walking {
    private final AppRule app;
    private Stage stage;

    /** Where the app's activity is to be found. */
    interface Stage {
        void onActivity(ActivityScenario.ActivityAction<MainActivity> action);
    }

    /** Opens the app itself. */
    Walking(AppRule app) {
        this(
                app,
                action -> {
                    throw new IllegalStateException("nothing is open");
                });
    }

    /** In an app that is open. */
    Walking(AppRule app, Stage stage) {
        this.app = app;
        this.stage = stage;
    }

    /** Opens the app. */
    ActivityScenario<MainActivity> launch() {
        ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class);
        stage = screen::onActivity;
        return screen;
    }

    /** Opens the app and freezes what the camera sees. */
    ActivityScenario<MainActivity> open() {
        ActivityScenario<MainActivity> screen = launch();
        begin();
        return screen;
    }

    private ActivityScenario<MainActivity> open(String layer, BiConsumer<Paths, LayerCard> way) {
        ActivityScenario<MainActivity> screen = open();
        LayerCard card = walk().graph().layer(layer);
        go(paths -> way.accept(paths, card));
        return screen;
    }

    /** Opens the app and the card of a layer. */
    ActivityScenario<MainActivity> card(String layer) {
        return open(layer, (paths, card) -> paths.openCard(card.name()));
    }

    /** Opens the app and all maps of a layer. */
    ActivityScenario<MainActivity> maps(String layer) {
        return open(layer, Paths::openMaps);
    }

    /** Opens the app and one map of a layer. */
    ActivityScenario<MainActivity> map(String layer, int channel) {
        return open(layer, (paths, card) -> paths.openMap(card.name(), channel));
    }

    /** Freezes what the camera sees. */
    void begin() {
        app.view(withId(R.id.why)).perform(click());
        app.settle();
    }

    /** Looks at something else, and comes back to the page that was open. */
    void look(Bitmap scene) {
        app.view(withId(R.id.go_to_look)).perform(click());
        app.view(withId(R.id.freeze)).perform(click());
        stage.onActivity(a -> app.camera().show(scene));
        begin();
    }

    /** Opens a page. */
    void go(Consumer<Paths> page) {
        app.settle();
        stage.onActivity(a -> page.accept(paths(a)));
        app.settle();
    }

    /** Opens the card of a layer in place of whatever is open. */
    void show(String layer) {
        go(paths -> paths.startAt(layer));
    }

    /** The ways between the pages. */
    static Paths paths(MainActivity activity) {
        return activity.getSupportFragmentManager().getFragments().stream()
                .filter(Paths.class::isInstance)
                .map(Paths.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the Layers screen is not open"));
    }

    /** What something of the app's activity is. */
    <T> T get(Function<MainActivity, T> question) {
        app.settle();
        AtomicReference<T> answer = new AtomicReference<>();
        stage.onActivity(a -> answer.set(question.apply(a)));
        return answer.get();
    }

    private Walkthrough walkthrough() {
        return get(a -> new ViewModelProvider(a).get(LayersViewModel.class).walk());
    }

    /** The walk that is on the screen. */
    Walk walk() {
        return ((WalkState.Ready) walkthrough().state().getValue()).walk();
    }

    /** The first layer of a kind. */
    LayerCard first(LayerKind kind) {
        return walk().layers().stream()
                .filter(layer -> layer.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** What a layer made of the picture. */
    FeatureMaps values(String layer) {
        Walk walk = walk();
        return ask((w, answer) -> w.maps(walk, walk.graph().layer(layer), Ablation.NONE, answer));
    }

    /** What the network answers without some channels. */
    BeforeAndAfter without(Ablation ablation) {
        Walk walk = walk();
        return ask((w, answer) -> w.whatIf(walk, ablation, answer));
    }

    private <T> T ask(BiConsumer<Walkthrough, Consumer<T>> question) {
        Walkthrough walkthrough = walkthrough();
        AtomicReference<T> found = new AtomicReference<>();
        stage.onActivity(a -> question.accept(walkthrough, found::set));
        app.settle();
        return found.get();
    }

    /** What every feature adds to the logit of a class. */
    Contributions contributions(int label) {
        Walk walk = walk();
        return ask((w, answer) -> w.contributions(walk, label, answer));
    }

    /** The largest magnitude of all values of all layers. */
    double largest() {
        double largest = 0;
        for (LayerCard layer : walk().layers()) {
            for (float value : values(layer.name()).copy()) {
                largest = Math.max(largest, Math.abs(value));
            }
        }
        return largest;
    }
}
