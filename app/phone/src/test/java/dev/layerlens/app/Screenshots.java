package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Rect;
import android.os.Build;
import android.provider.Settings;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.view.inspector.WindowInspector;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.robolectric.util.ReflectionHelpers;

/** Draws what a person would see, with the dialogs and sheets that lie over it. */
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
    static void keep(ActivityScenario<MainActivity> screen, String name) throws IOException {
        write(draw(screen), Bitmap.CompressFormat.PNG, FOLDER.resolve(name + ".png"));
    }

    /** Writes a picture, which has to show something. */
    static void write(Bitmap drawn, Bitmap.CompressFormat format, Path file) throws IOException {
        int[] pixels = new int[drawn.getWidth() * drawn.getHeight()];
        drawn.getPixels(pixels, 0, drawn.getWidth(), 0, 0, drawn.getWidth(), drawn.getHeight());
        assertThat(IntStream.of(pixels).distinct().count())
                .as("colours of %s", file)
                .isGreaterThan(50);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(drawn.compress(format, 85, out)).isTrue();
        }
    }

    /** Draws the screen. */
    static Bitmap draw(ActivityScenario<MainActivity> screen) {
        Bitmap[] drawn = new Bitmap[1];
        screen.onActivity(activity -> drawn[0] = draw(activity.getWindow().getDecorView()));
        return drawn[0];
    }

    private static Bitmap draw(View ground) {
        Bitmap drawn =
                Bitmap.createBitmap(ground.getWidth(), ground.getHeight(), Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(drawn);
        ground.draw(canvas);
        for (View window : WindowInspector.getGlobalWindowViews()) {
            if (window != ground && window.isShown()) {
                drawOver(canvas, window);
            }
        }
        return drawn;
    }

    private static void drawOver(Canvas canvas, View window) {
        WindowManager.LayoutParams layout = (WindowManager.LayoutParams) window.getLayoutParams();
        if ((layout.flags & WindowManager.LayoutParams.FLAG_DIM_BEHIND) != 0) {
            canvas.drawColor(Color.argb(layout.dimAmount, 0, 0, 0));
        }
        // Robolectric leaves all windows in the upper left corner
        Rect place = new Rect();
        Gravity.apply(
                layout.gravity,
                window.getWidth(),
                window.getHeight(),
                new Rect(0, 0, canvas.getWidth(), canvas.getHeight()),
                place);
        canvas.save();
        canvas.translate(place.left, place.top);
        window.draw(canvas);
        canvas.restore();
    }
}
