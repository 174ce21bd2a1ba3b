package dev.layerlens.app.layers.maps;

import android.content.res.Resources;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.RectF;
import android.text.Layout;
import android.text.StaticLayout;
import android.text.TextPaint;
import android.view.View;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import java.util.Optional;

/** A few words beside a finger, where the finger does not cover them. */
final class Bubble {
    private final Paint ground = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final TextPaint words = new TextPaint(Paint.ANTI_ALIAS_FLAG);
    private final RectF box = new RectF();
    private final float padding;
    private final float distance;
    private final float corner;
    private Optional<String> said = Optional.empty();
    private float x;
    private float y;

    /** In the colours of a view's theme. */
    Bubble(View view) {
        Resources resources = view.getResources();
        padding = resources.getDimension(R.dimen.half_margin);
        distance = resources.getDimension(R.dimen.bubble_distance);
        corner = resources.getDimension(R.dimen.map_corner);
        ground.setColor(
                MaterialColors.getColor(
                        view, com.google.android.material.R.attr.colorSurfaceInverse));
        words.setColor(
                MaterialColors.getColor(
                        view, com.google.android.material.R.attr.colorOnSurfaceInverse));
        words.setTextSize(resources.getDimension(R.dimen.bubble_text));
        words.setFontFeatureSettings("tnum");
    }

    /** Says something from now on. */
    void say(String text, float fingerX, float fingerY) {
        said = Optional.of(text);
        x = fingerX;
        y = fingerY;
    }

    /** Says nothing any more. */
    void hush() {
        said = Optional.empty();
    }

    /** What it says, if anything. */
    Optional<String> said() {
        return said;
    }

    /**
     * Draws it above the finger, or below where there is no room above; always inside of the
     * window.
     *
     * @param window what can be seen of the view
     */
    void draw(Canvas canvas, RectF window) {
        said.ifPresent(text -> draw(canvas, text, window));
    }

    private void draw(Canvas canvas, String text, RectF window) {
        int most = Math.max(1, Math.round(window.width() - 2 * padding));
        int width = Math.min(most, (int) Math.ceil(Layout.getDesiredWidth(text, words)));
        StaticLayout lines =
                StaticLayout.Builder.obtain(text, 0, text.length(), words, width).build();
        float wide = width + 2 * padding;
        float high = lines.getHeight() + 2 * padding;
        float left = Math.max(window.left, Math.min(window.right - wide, x - wide / 2));
        float top = y - distance - high;
        if (top < window.top) {
            top = Math.min(y + distance, window.bottom - high);
        }
        box.set(left, top, left + wide, top + high);
        canvas.drawRoundRect(box, corner, corner, ground);
        canvas.save();
        canvas.translate(left + padding, top + padding);
        lines.draw(canvas);
        canvas.restore();
    }
}
