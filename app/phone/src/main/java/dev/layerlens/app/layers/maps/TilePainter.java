package dev.layerlens.app.layers.maps;

import android.content.res.Resources;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import android.graphics.RectF;
import android.view.View;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import java.util.Optional;

/** Draws single maps of a grid, and what a finger or the keyboard does there. */
final class TilePainter {
    private static final int PRESSED_ALPHA = 48;

    /** As wide as the number of a channel may become. */
    private static final String WIDEST = "0000";

    private final Paint cells = new Paint();
    private final Paint empty = new Paint();
    private final Paint pressedOver = new Paint();
    private final Paint frame = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint number = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Bubble bubble;
    private final Resources resources;
    private final Rect from = new Rect();
    private Optional<MapSheet> sheet = Optional.empty();
    private Optional<Integer> pressed = Optional.empty();
    private Optional<Integer> focused = Optional.empty();

    /** In the colours of a view's theme. */
    TilePainter(View view) {
        resources = view.getResources();
        bubble = new Bubble(view);
        // a cell stays a square of one colour
        cells.setFilterBitmap(false);
        empty.setColor(
                MaterialColors.getColor(
                        view, com.google.android.material.R.attr.colorSurfaceContainerHighest));
        pressedOver.setColor(
                MaterialColors.getColor(view, com.google.android.material.R.attr.colorOnSurface));
        pressedOver.setAlpha(PRESSED_ALPHA);
        frame.setColor(MaterialColors.getColor(view, androidx.appcompat.R.attr.colorPrimary));
        frame.setStyle(Paint.Style.STROKE);
        frame.setStrokeWidth(resources.getDimension(R.dimen.map_focus));
        number.setColor(
                MaterialColors.getColor(
                        view, com.google.android.material.R.attr.colorOnSurfaceVariant));
        number.setTextSize(resources.getDimension(R.dimen.map_number_text));
        number.setTextAlign(Paint.Align.CENTER);
        number.setFontFeatureSettings("tnum");
    }

    /**
     * How large the parts of a grid are.
     *
     * @param vector whether a map is a single cell
     */
    TileLayout.Measures measures(boolean vector) {
        Paint.FontMetrics font = number.getFontMetrics();
        float widest = number.measureText(WIDEST);
        float least = resources.getDimension(vector ? R.dimen.cell_least : R.dimen.tile_least);
        return new TileLayout.Measures(
                Math.round(Math.max(least, widest)),
                resources.getDimensionPixelSize(vector ? R.dimen.cell_height : R.dimen.hair),
                (int) Math.ceil(font.descent - font.ascent),
                resources.getDimensionPixelSize(R.dimen.tile_gap));
    }

    /** Draws empty places from now on. */
    void clear() {
        sheet = Optional.empty();
        forget();
    }

    void show(MapSheet maps) {
        sheet = Optional.of(maps);
        forget();
    }

    boolean isFilled() {
        return sheet.isPresent();
    }

    Optional<String> reading() {
        return bubble.said();
    }

    /** Marks the map that the keyboard is at. */
    void focus(Optional<Integer> channel) {
        focused = channel;
    }

    /** Marks the map below a finger. */
    void press(Optional<Integer> channel) {
        pressed = channel;
    }

    /** Writes beside a finger. */
    void read(String words, float fingerX, float fingerY) {
        bubble.say(words, fingerX, fingerY);
    }

    /** Takes back what is written beside a finger. */
    void forget() {
        bubble.hush();
    }

    void draw(Canvas canvas, int channel, Rect place) {
        if (sheet.isPresent()) {
            sheet.get().map(channel, from);
            canvas.drawBitmap(sheet.get().bitmap(), from, place, cells);
        } else {
            canvas.drawRect(place, empty);
        }
        if (pressed.isPresent() && pressed.get() == channel) {
            canvas.drawRect(place, pressedOver);
        }
        if (focused.isPresent() && focused.get() == channel) {
            canvas.drawRect(place, frame);
        }
        canvas.drawText(
                Integer.toString(channel),
                place.exactCenterX(),
                place.bottom - number.getFontMetrics().ascent,
                number);
    }

    /** Draws what is written beside a finger over everything else. */
    void drawReading(Canvas canvas, RectF window) {
        bubble.draw(canvas, window);
    }
}
