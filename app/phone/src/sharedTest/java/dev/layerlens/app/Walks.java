package dev.layerlens.app;

import android.view.View;
import android.widget.TextView;
import androidx.appcompat.widget.Toolbar;
import androidx.lifecycle.ViewModelProvider;
import androidx.test.core.app.ActivityScenario;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Patch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways into the walk through the layers of the picture in front of the camera. */
final class Walks {
    private static final Pattern LAST_NUMBER = Pattern.compile(".*?([-−]?[0-9.,]+)[^0-9]*$");

    private final AppRule app;
    private ActivityScenario<MainActivity> screen;

    Walks(AppRule app) {
        this.app = app;
    }

    private ActivityScenario<MainActivity> open(String layer, BiConsumer<Paths, LayerCard> way) {
        screen = ActivityScenario.launch(MainActivity.class);
        walking().begin();
        LayerCard card = cardOf(layer);
        walking().go(paths -> way.accept(paths, card));
        return screen;
    }

    private Walking walking() {
        return new Walking(app, screen);
    }

    /** Opens the card of a layer. */
    ActivityScenario<MainActivity> card(String layer) {
        return open(layer, (paths, card) -> paths.openCard(card.name()));
    }

    /** Opens all maps of a layer. */
    ActivityScenario<MainActivity> maps(String layer) {
        return open(layer, Paths::openMaps);
    }

    /** Opens one map of a layer. */
    ActivityScenario<MainActivity> map(String layer, int channel) {
        return open(layer, (paths, card) -> paths.openMap(card.name(), channel));
    }

    private Walkthrough walkthrough() {
        AtomicReference<Walkthrough> walkthrough = new AtomicReference<>();
        screen.onActivity(
                a -> walkthrough.set(new ViewModelProvider(a).get(LayersViewModel.class).walk()));
        return walkthrough.get();
    }

    private Walk walk() {
        return walking().walk();
    }

    private LayerCard cardOf(String layer) {
        return walk().graph().layer(layer);
    }

    /** What a layer made of the picture. */
    FeatureMaps values(String layer) {
        AtomicReference<FeatureMaps> values = new AtomicReference<>();
        Walk walk = walk();
        LayerCard card = cardOf(layer);
        Walkthrough walkthrough = walkthrough();
        screen.onActivity(a -> walkthrough.maps(walk, card, Ablation.NONE, values::set));
        app.settle();
        return values.get();
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

    /** Pixels of a rectangle. */
    static int area(Patch patch) {
        return patch.height() * patch.width();
    }

    /** The number that a text ends in. */
    static double number(View text) {
        return number(((TextView) text).getText().toString());
    }

    /** The number that a text ends in. */
    static double number(String text) {
        Matcher number = LAST_NUMBER.matcher(text);
        if (!number.matches()) {
            throw new AssertionError("no number in " + text);
        }
        return Double.parseDouble(number.group(1).replace(",", "").replace('−', '-'));
    }

    /** What a bar says. */
    static String title(View bar) {
        return ((Toolbar) bar).getTitle().toString();
    }
}
