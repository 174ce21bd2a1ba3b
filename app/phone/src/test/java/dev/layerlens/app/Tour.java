package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;

import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.library.Offers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.robolectric.shadows.ShadowLooper;

/** Leads to every screen but Look and Layers, one after the other, and to what lies over them. */
final class Tour {
    private final AppRule app;
    private final ActivityScenario<MainActivity> screen;
    private final Consumer<String> stop;

    /**
     * @param stop is told the name of what is on the screen now
     */
    Tour(AppRule app, ActivityScenario<MainActivity> screen, Consumer<String> stop) {
        this.app = app;
        this.screen = screen;
        this.stop = stop;
    }

    void everything() {
        settings();
        models();
        card();
        imports();
    }

    private void stop(String name) {
        app.settle();
        stop.accept(name);
    }

    private void go(int item) {
        app.view(withId(item)).perform(click());
    }

    private void settings() {
        go(R.id.go_to_settings);
        stop("settings");
        app.view(withId(R.id.models_threshold)).perform(scrollTo(), click());
        stop("settings-threshold");
        app.view(withId(R.id.backend_cpu)).perform(scrollTo(), click());
        app.view(withId(R.id.threads)).perform(scrollTo());
        stop("settings-backend");
        app.view(withId(R.id.about_parts)).perform(scrollTo());
        stop("settings-end");
        app.view(withId(R.id.backend_auto)).perform(scrollTo(), click());
    }

    private void models() {
        go(R.id.go_to_models);
        stop("models");
        app.modelCard("shapes");
        stop("models-end");
    }

    private void card() {
        app.openCard("cifar10");
        stop("card");
        app.view(withId(R.id.card_rows))
                .perform(
                        Rows.scrollTo(hasDescendant(withText("model-tools/recipes/cifar10.conf"))));
        stop("card-middle");
        app.view(withId(R.id.card_rows)).perform(Rows.scrollToEnd());
        stop("card-end");
        menu(R.id.measure);
        stop("benchmark");
        Espresso.pressBack();
        Espresso.pressBack();
    }

    private void imports() {
        bring("notes.tflite", "lorem ipsum ".repeat(900).getBytes(StandardCharsets.UTF_8));
        stop("refused");
        onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
        byte[] colours = ForeignModel.uint8().softmax().labels("red", "green", "blue").file();
        bring("colours.tflite", colours);
        stop("imported");
        // the message goes by itself
        ShadowLooper.idleMainLooper(5, TimeUnit.SECONDS);
        app.openCard("colours");
        stop("card-imported");
        menu(R.id.rename);
        stop("rename");
        Espresso.pressBack();
        menu(R.id.delete);
        stop("delete");
        Espresso.pressBack();
    }

    private void bring(String name, byte[] file) {
        go(R.id.import_model);
        screen.onActivity(a -> SystemPicker.pick(a, Offers.of(name, file)));
    }

    private void menu(int item) {
        app.settle();
        screen.onActivity(
                a ->
                        a.<MaterialToolbar>findViewById(R.id.card_bar)
                                .getMenu()
                                .performIdentifierAction(item, 0));
    }
}
