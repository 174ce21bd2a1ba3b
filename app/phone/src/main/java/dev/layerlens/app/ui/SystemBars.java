package dev.layerlens.app.ui;

import android.app.Activity;
import android.content.res.Configuration;
import android.view.View;
import android.view.Window;
import androidx.core.graphics.Insets;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowCompat;
import androidx.core.view.WindowInsetsCompat;

/** Screens reach under the system's bars; what is read or touched stays clear of them. */
public final class SystemBars {
    private static final int BARS =
            WindowInsetsCompat.Type.systemBars() | WindowInsetsCompat.Type.displayCutout();

    private SystemBars() {}

    /** Adds to a view's padding what the bars and cutouts cover at its left and right. */
    public static void clearSides(View view) {
        int left = view.getPaddingLeft();
        int right = view.getPaddingRight();
        ViewCompat.setOnApplyWindowInsetsListener(
                view,
                (v, insets) -> {
                    Insets bars = insets.getInsets(BARS);
                    v.setPadding(
                            left + bars.left,
                            v.getPaddingTop(),
                            right + bars.right,
                            v.getPaddingBottom());
                    return insets.inset(bars.left, 0, bars.right, 0);
                });
    }

    /** Adds to a view's padding what the status bar and cutouts cover at its top. */
    public static void clearTop(View view) {
        int top = view.getPaddingTop();
        ViewCompat.setOnApplyWindowInsetsListener(
                view,
                (v, insets) -> {
                    v.setPadding(
                            v.getPaddingLeft(),
                            top + insets.getInsets(BARS).top,
                            v.getPaddingRight(),
                            v.getPaddingBottom());
                    return insets;
                });
    }

    /** Makes the status bar readable over a dark picture. */
    public static void overPicture(Activity activity) {
        lightStatusBar(activity, false);
    }

    /** Makes the status bar readable over the theme's surface. */
    public static void overSurface(Activity activity) {
        int night =
                activity.getResources().getConfiguration().uiMode
                        & Configuration.UI_MODE_NIGHT_MASK;
        lightStatusBar(activity, night != Configuration.UI_MODE_NIGHT_YES);
    }

    private static void lightStatusBar(Activity activity, boolean light) {
        Window window = activity.getWindow();
        WindowCompat.getInsetsController(window, window.getDecorView())
                .setAppearanceLightStatusBars(light);
    }
}
