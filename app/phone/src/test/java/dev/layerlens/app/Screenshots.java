package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.graphics.Bitmap;
import android.os.Build;
import android.provider.Settings;
import androidx.test.core.app.ApplicationProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.robolectric.util.ReflectionHelpers;

/** Keeps pictures of what a person would see. */
final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /**
     * From here on the app has its own colours, and nothing moves. Before Android 12 there are no
     * other colours, and Robolectric's wallpaper is grey.
     */
    static void holdStill() {
        ReflectionHelpers.setStaticField(Build.VERSION.class, "SDK_INT", Build.VERSION_CODES.R);
        Context context = ApplicationProvider.getApplicationContext();
        Settings.Global.putFloat(
                context.getContentResolver(), Settings.Global.ANIMATOR_DURATION_SCALE, 0);
    }

    /** Draws the screen and keeps it in the folder of screenshots. */
    static void keep(String name) {
        write(Windows.draw(), Bitmap.CompressFormat.PNG, FOLDER.resolve(name + ".png"));
    }

    /** Writes a picture, which has to show something. */
    static void write(Bitmap drawn, Bitmap.CompressFormat format, Path file) {
        int[] pixels = new int[drawn.getWidth() * drawn.getHeight()];
        drawn.getPixels(pixels, 0, drawn.getWidth(), 0, 0, drawn.getWidth(), drawn.getHeight());
        assertThat(IntStream.of(pixels).distinct().count())
                .as("colours of %s", file)
                .isGreaterThan(50);
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                assertThat(drawn.compress(format, 85, out)).isTrue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
