package dev.layerlens.app;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Rect;
import android.view.Gravity;
import android.view.View;
import android.view.WindowManager;
import android.view.inspector.WindowInspector;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The windows on the screen: the activity's, and above it sheets and dialogs. */
final class Windows {
    private Windows() {}

    /** All that can be seen, the lowest first; what lies over an activity may be older than it. */
    static List<View> shown() {
        return WindowInspector.getGlobalWindowViews().stream()
                .filter(w -> w.isAttachedToWindow() && w.isShown() && w.getWidth() > 0)
                .sorted(Comparator.comparing(w -> !isActivity(w)))
                .collect(Collectors.toList());
    }

    private static boolean isActivity(View window) {
        return ((WindowManager.LayoutParams) window.getLayoutParams()).type
                == WindowManager.LayoutParams.TYPE_BASE_APPLICATION;
    }

    /** The one that a finger reaches. */
    static View top() {
        List<View> shown = shown();
        return shown.get(shown.size() - 1);
    }

    /** The whole screen, as it is seen. */
    static Bitmap draw() {
        List<View> shown = shown();
        View lowest = shown.get(0);
        Bitmap drawn = empty(lowest);
        for (View window : shown) {
            Canvas canvas = new Canvas(drawn);
            WindowManager.LayoutParams how = (WindowManager.LayoutParams) window.getLayoutParams();
            if ((how.flags & WindowManager.LayoutParams.FLAG_DIM_BEHIND) != 0) {
                canvas.drawColor(Color.argb(how.dimAmount, 0, 0, 0));
            }
            Rect place = new Rect();
            Gravity.apply(
                    how.gravity == 0 ? Gravity.CENTER : how.gravity,
                    window.getWidth(),
                    window.getHeight(),
                    new Rect(0, 0, lowest.getWidth(), lowest.getHeight()),
                    place);
            canvas.translate(place.left, place.top);
            window.draw(canvas);
        }
        return drawn;
    }

    /** One window, drawn where its views say that they are. */
    static Bitmap draw(View window) {
        int[] corner = new int[2];
        window.getLocationOnScreen(corner);
        Bitmap drawn = empty(shown().get(0));
        Canvas canvas = new Canvas(drawn);
        canvas.translate(corner[0], corner[1]);
        window.draw(canvas);
        return drawn;
    }

    private static Bitmap empty(View lowest) {
        return Bitmap.createBitmap(lowest.getWidth(), lowest.getHeight(), Bitmap.Config.ARGB_8888);
    }
}
