package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.RootMatchers.isPlatformPopup;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.layers.sharing.Archives;
import dev.layerlens.card.LayerCard;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What leaves the walk through the layers for other apps. */
@RunWith(AndroidJUnit4.class)
public final class WalkSharingTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Before
    public void holdStill() {
        Screenshots.holdStill();
    }

    private void share(int what) {
        app.view(withId(R.id.share_walk)).perform(click());
        onView(withText(what)).inRoot(isPlatformPopup()).perform(click());
    }

    private static Intent sent() {
        Application system = ApplicationProvider.getApplicationContext();
        Intent chooser = shadowOf(system).getNextStartedActivity();
        return Objects.requireNonNull(
                chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent.class));
    }

    private static byte[] read(Intent sent) throws IOException {
        Uri address = sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri.class);
        try (InputStream in =
                ApplicationProvider.getApplicationContext()
                        .getContentResolver()
                        .openInputStream(address)) {
            return in.readAllBytes();
        }
    }

    @Test
    public void theScreenIsSharedAsItIs() throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            share(R.string.share_screen);
            app.settle();
            Intent sent = sent();
            assertThat(sent.getType()).isEqualTo("image/png");
            byte[] png = read(sent);
            Bitmap drawn = BitmapFactory.decodeByteArray(png, 0, png.length);
            screen.onActivity(
                    a -> {
                        assertThat(drawn.getWidth())
                                .isEqualTo(a.findViewById(R.id.walk).getWidth());
                        assertThat(drawn.getHeight())
                                .isEqualTo(a.findViewById(R.id.walk).getHeight());
                    });
            Screenshots.write(
                    drawn,
                    Bitmap.CompressFormat.PNG,
                    Path.of("target", "screenshots", "shared-screen.png"));
        }
    }

    @Test
    public void theWholeWalkIsSharedLayerByLayer() throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            share(R.string.share_whole_walk);
            app.settle();
            Intent sent = sent();
            assertThat(sent.getType()).isEqualTo("application/zip");
            Map<String, byte[]> files = unzip(read(sent));
            Classification answer = app.container().lens().frozen().getValue().orElseThrow();
            List<LayerCard> layers = answer.model().card().layers();
            assertThat(files)
                    .hasSize(layers.size() + 3)
                    .containsKeys("overview.png", "class-activation.png", "walk.json");
            JsonObject json =
                    JsonParser.parseString(
                                    new String(files.get("walk.json"), StandardCharsets.UTF_8))
                            .getAsJsonObject();
            assertTellsTheAnswer(json, answer);
            assertTellsOfEveryLayer(json.getAsJsonArray("layers"), layers, files);
            byte[] overview = files.get("overview.png");
            Bitmap drawn = BitmapFactory.decodeByteArray(overview, 0, overview.length);
            assertThat(drawn.getHeight()).isGreaterThan(layers.size() * 72);
            Screenshots.write(
                    drawn,
                    Bitmap.CompressFormat.PNG,
                    Path.of("target", "screenshots", "shared-overview.png"));
        }
    }

    private static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void assertTellsTheAnswer(JsonObject json, Classification answer) {
        JsonArray answers = json.getAsJsonArray("answers");
        assertThat(answers).hasSize(answer.probabilities().length);
        JsonObject best = answers.get(0).getAsJsonObject();
        assertThat(best.get("name").getAsString()).isEqualTo("triangle");
        assertThat(best.get("probability").getAsFloat())
                .isEqualTo(answer.top(1).get(0).probability());
    }

    /** Softmax makes probabilities: their mean is one over the number of classes. */
    private static void assertTellsOfEveryLayer(
            JsonArray told, List<LayerCard> layers, Map<String, byte[]> files) {
        assertThat(told).hasSize(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            JsonObject layer = told.get(i).getAsJsonObject();
            assertThat(layer.get("name").getAsString()).isEqualTo(layers.get(i).name());
            byte[] png = files.get(layer.get("maps").getAsString());
            assertThat(png).as(layers.get(i).name()).isNotNull();
            assertThat(BitmapFactory.decodeByteArray(png, 0, png.length)).isNotNull();
        }
        JsonObject last = told.get(layers.size() - 1).getAsJsonObject();
        assertThat(last.getAsJsonObject("statistics").get("mean").getAsDouble())
                .isCloseTo(1.0 / layers.get(layers.size() - 1).channels(), within(1e-6));
    }

    @Test
    public void whoeverCancelsLeavesNothingBehind() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.settle();
            screen.onActivity(Archives::beginAndCancel);
            app.settle();
            Application system = ApplicationProvider.getApplicationContext();
            assertThat(shadowOf(system).getNextStartedActivity()).isNull();
            assertThat(new File(system.getCacheDir(), "shared").list())
                    .satisfiesAnyOf(
                            names -> assertThat(names).isNull(),
                            names -> assertThat(names).noneMatch(n -> n.contains("zip")));
        }
    }
}
