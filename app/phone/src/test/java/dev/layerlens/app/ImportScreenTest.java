package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.replaceText;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isChecked;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.isNotEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.content.Intent;
import android.net.Uri;
import android.text.format.Formatter;
import android.view.Menu;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.Offers;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowLooper;

/** What the system's picker brings is a model afterwards, or one sentence says why not. */
@RunWith(AndroidJUnit4.class)
public final class ImportScreenTest {
    private static final byte[] COLOURS =
            ForeignModel.uint8().softmax().labels("red", "green", "blue").file();

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static byte[] bundled() throws IOException {
        try (InputStream in =
                ApplicationProvider.getApplicationContext()
                        .getAssets()
                        .open("models/shapes.tflite")) {
            return in.readAllBytes();
        }
    }

    private void pick(ActivityScenario<MainActivity> screen, Uri file) {
        app.view(withId(R.id.go_to_models)).perform(click());
        app.view(withId(R.id.import_model)).perform(click());
        screen.onActivity(activity -> SystemPicker.pick(activity, file));
        app.settle();
    }

    private List<String> names() {
        return app.container().lens().models().getValue().stream()
                .map(ModelAsset::name)
                .collect(Collectors.toList());
    }

    private void isRefused(Uri file, String sentence) {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.settle();
            List<String> before = names();
            pick(screen, file);
            onView(withText(sentence)).inRoot(isDialog()).check(matches(isDisplayed()));
            onView(withText(app.text(R.string.import_refused, file.getLastPathSegment())))
                    .inRoot(isDialog())
                    .check(matches(isDisplayed()));
            onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
            app.view(withId(R.id.import_model)).check(matches(isEnabled()));
            assertThat(names()).isNotEmpty().isEqualTo(before);
        }
        File kept = new File(ApplicationProvider.getApplicationContext().getFilesDir(), "models");
        assertThat(kept.list()).isNullOrEmpty();
    }

    @Test
    public void aTextThatWasRenamedIsNoModel() {
        byte[] text = "lorem ipsum ".repeat(900).getBytes(StandardCharsets.UTF_8);
        isRefused(Offers.of("notes.tflite", text), app.text(R.string.import_not_a_model));
    }

    @Test
    public void halfAFileIsDamaged() throws IOException {
        byte[] file = bundled();
        isRefused(
                Offers.of("half.tflite", Arrays.copyOf(file, file.length / 2)),
                app.text(R.string.import_truncated));
    }

    @Test
    public void otherNamesThanClassesAreCounted() {
        byte[] wrong = ForeignModel.uint8().labels("red", "green", "blue", "grey").file();
        isRefused(Offers.of("grey.tflite", wrong), app.text(R.string.import_label_count, 4, 3));
    }

    @Test
    public void threeHundredMegabytesAreTooMuch() throws IOException {
        String limit =
                Formatter.formatShortFileSize(
                        ApplicationProvider.getApplicationContext(), 200L << 20);
        isRefused(
                Offers.large("huge.tflite", bundled(), 300L << 20),
                app.text(R.string.import_too_large, limit));
    }

    @Test
    public void theSameFileTwiceIsHereAlready() throws IOException {
        isRefused(
                Offers.of("again.tflite", bundled()),
                app.text(R.string.import_already_there, "shapes"));
    }

    @Test
    public void whatCannotBeReadSaysTheWayOut() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            pick(screen, Offers.uri("gone.tflite"));
            String beginning = app.text(R.string.import_unreadable, "").trim();
            onView(withText(startsWith(beginning)))
                    .inRoot(isDialog())
                    .check(matches(isDisplayed()));
        }
    }

    @Test
    public void aGoodModelIsThereAtOnceAndAfterTheNextStart() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            pick(screen, Offers.of("colours.tflite", COLOURS));
            app.view(withText(app.text(R.string.imported, "colours")))
                    .check(matches(isDisplayed()));
            app.view(withText(R.string.choose)).perform(click());
            app.modelCard("colours").check(matches(isChecked()));
        }
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("colours").check(matches(isChecked()));
        }
    }

    @Test
    public void anImportedModelIsRenamedChosenAndDeleted() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            pick(screen, Offers.of("colours.tflite", COLOURS));
            // the message goes by itself
            ShadowLooper.idleMainLooper(5, TimeUnit.SECONDS);
            app.openCard("colours");
            menu(screen, R.id.rename);
            onView(withId(R.id.new_name)).inRoot(isDialog()).perform(replaceText("  "));
            onView(withId(android.R.id.button1)).inRoot(isDialog()).check(matches(isNotEnabled()));
            onView(withId(R.id.new_name)).inRoot(isDialog()).perform(replaceText("My colours"));
            onView(withId(android.R.id.button1)).inRoot(isDialog()).perform(click());
            app.view(withId(R.id.card_bar)).check(matches(hasDescendant(withText("My colours"))));
            Espresso.pressBack();
            app.modelCard("My colours").perform(click());
            app.modelCard("My colours").check(matches(isChecked()));
            app.openCard("My colours");
            menu(screen, R.id.delete);
            onView(withId(android.R.id.button1)).inRoot(isDialog()).perform(click());
            app.view(withId(R.id.models)).check(matches(isDisplayed()));
            assertThat(names()).contains("shapes").doesNotContain("My colours");
            Optional<ModelAsset> chosen =
                    app.container().lens().models().getValue().stream()
                            .filter(app.container().lens()::isChosen)
                            .findFirst();
            assertThat(chosen).as("another takes its place").isPresent();
        }
    }

    @Test
    public void whatCameWithTheAppIsNeitherRenamedNorDeleted() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.openCard("shapes");
            app.settle();
            screen.onActivity(
                    a -> {
                        Menu menu = a.<MaterialToolbar>findViewById(R.id.card_bar).getMenu();
                        assertThat(menu.findItem(R.id.measure).isVisible()).isTrue();
                        assertThat(menu.findItem(R.id.rename).isVisible()).isFalse();
                        assertThat(menu.findItem(R.id.delete).isVisible()).isFalse();
                    });
        }
    }

    private void menu(ActivityScenario<MainActivity> screen, int item) {
        app.settle();
        screen.onActivity(
                a ->
                        a.<MaterialToolbar>findViewById(R.id.card_bar)
                                .getMenu()
                                .performIdentifierAction(item, 0));
        app.settle();
    }

    @Test
    public void aModelIsMeasuredOnEveryBackend() {
        Gpu.set(GpuMode.WORKS);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.openCard("shapes");
            menu(screen, R.id.measure);
            onView(withId(R.id.benchmark_text))
                    .inRoot(isDialog())
                    .check(
                            matches(
                                    withText(
                                            allOf(
                                                    containsString("CPU with 1 thread: "),
                                                    containsString("CPU with 2 threads: "),
                                                    containsString("CPU with 4 threads: "),
                                                    containsString("GPU, rounding to 16 bits: "),
                                                    containsString("5 of 5")))));
            onView(withId(R.id.benchmark_share)).inRoot(isDialog()).perform(scrollTo(), click());
            Intent chooser =
                    shadowOf((Application) ApplicationProvider.getApplicationContext())
                            .getNextStartedActivity();
            Intent shared = chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent.class);
            assertThat(shared.getType()).isEqualTo("text/plain");
            assertThat(shared.getStringExtra(Intent.EXTRA_TEXT))
                    .startsWith("shapes, ")
                    .contains("SHA-256", "GPU, rounding");
            Espresso.pressBack();
            Espresso.pressBack();
            app.modelCard("shapes")
                    .check(
                            matches(
                                    hasDescendant(
                                            allOf(
                                                    withId(R.id.time_cell),
                                                    withEffectiveVisibility(Visibility.VISIBLE)))));
        }
    }
}
