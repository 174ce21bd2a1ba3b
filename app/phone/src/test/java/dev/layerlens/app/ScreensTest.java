package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.graphics.Bitmap;
import android.os.Build;
import android.provider.Settings;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;
import org.robolectric.util.ReflectionHelpers;

/**
 * On every screen, as it is by day and by night, in another language, on another phone: nothing is
 * cut off, and Google's accessibility checks find nothing wrong. Each is drawn to {@code
 * target/screenshots}, to be looked at.
 */
@RunWith(AndroidJUnit4.class)
public final class ScreensTest {
    private static final String PHONE = "w411dp-h823dp-xhdpi";
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final List<String> problems = new ArrayList<>();

    /**
     * Before Android 12 there are no colours but the app's own; Robolectric's wallpaper is grey.
     */
    @Before
    public void inItsOwnColours() {
        ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", Build.VERSION_CODES.R);
        // nothing is drawn half-way
        Settings.Global.putFloat(
                ApplicationProvider.getApplicationContext().getContentResolver(),
                Settings.Global.ANIMATOR_DURATION_SCALE,
                0);
        Gpu.set(GpuMode.WORKS);
    }

    @Test
    @Config(qualifiers = PHONE)
    public void byDay() {
        tour("light");
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-night-xhdpi")
    public void byNight() {
        tour("dark");
    }

    @Test
    @Config(qualifiers = "ko-" + PHONE)
    public void inKorean() {
        tour("korean");
    }

    @Test
    @Config(qualifiers = "w823dp-h411dp-land-xhdpi")
    public void lyingOnItsSide() {
        tour("landscape");
    }

    @Test
    @Config(qualifiers = PHONE, fontScale = 2)
    public void inLargeType() {
        tour("large-type");
    }

    @Test
    @Config(qualifiers = "w900dp-h1200dp-xhdpi")
    public void onATablet() {
        tour("tablet");
    }

    /** There is no Arabic text, but everything has to be mirrored. */
    @Test
    @Config(qualifiers = "ar-ldrtl-" + PHONE)
    public void fromRightToLeft() {
        tour("right-to-left");
    }

    private void tour(String name) {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            new Tour(app, screen, stop -> look(stop, stop + "-" + name)).everything();
        }
        assertThat(problems).isEmpty();
    }

    private void look(String stop, String name) {
        draw(name);
        View top = Windows.top();
        CutText.problems(top).forEach(p -> problems.add(stop + ": " + p));
        SpokenScreen.problems(top).forEach(p -> problems.add(stop + ": " + p));
    }

    private static void draw(String name) {
        Bitmap drawn = Windows.draw();
        int width = drawn.getWidth();
        int[] pixels = new int[width * drawn.getHeight()];
        drawn.getPixels(pixels, 0, width, 0, 0, width, drawn.getHeight());
        assertThat(IntStream.of(pixels).distinct().count())
                .as("colours of %s", name)
                .isGreaterThan(50);
        try {
            Files.createDirectories(FOLDER);
            try (OutputStream out = Files.newOutputStream(FOLDER.resolve(name + ".png"))) {
                assertThat(drawn.compress(Bitmap.CompressFormat.PNG, 100, out)).isTrue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
