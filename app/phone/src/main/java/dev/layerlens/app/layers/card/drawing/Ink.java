package dev.layerlens.app.layers.card.drawing;

import android.content.res.Resources;
import android.graphics.DashPathEffect;
import android.graphics.Paint;
import android.view.View;
import androidx.annotation.ColorInt;
import androidx.core.content.ContextCompat;
import androidx.core.graphics.ColorUtils;
import com.google.android.material.R.attr;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;

/** The theme's colours, widths of lines and letters, as drawings use them. */
public final class Ink {
    private static final int SOFT = 0x59;
    private static final int BEAM = 0x26;

    private final int accent;
    private final int line;
    private final int cell;
    private final int text;
    private final int ground;
    private final int[] channels;
    private final float unit;
    private final float letters;
    private final Paint fill = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint stroke = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint dashes = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint words = new Paint(Paint.ANTI_ALIAS_FLAG);

    /**
     * @param view whose theme and density it is
     * @param accent the colour of the layer's kind
     */
    public Ink(View view, @ColorInt int accent) {
        this.accent = accent;
        line = MaterialColors.getColor(view, attr.colorOutline);
        cell = MaterialColors.getColor(view, attr.colorSurfaceContainerHighest);
        text = MaterialColors.getColor(view, attr.colorOnSurface);
        ground = MaterialColors.getColor(view, attr.colorSurface);
        channels =
                new int[] {
                    ContextCompat.getColor(view.getContext(), R.color.kind_convolution),
                    ContextCompat.getColor(view.getContext(), R.color.kind_activation),
                    ContextCompat.getColor(view.getContext(), R.color.kind_dense)
                };
        Resources resources = view.getResources();
        unit = resources.getDimension(R.dimen.drawing_unit);
        letters = resources.getDimension(R.dimen.drawing_text);
        stroke.setStyle(Paint.Style.STROKE);
        stroke.setStrokeCap(Paint.Cap.ROUND);
        stroke.setStrokeJoin(Paint.Join.ROUND);
        dashes.setStyle(Paint.Style.STROKE);
        dashes.setPathEffect(new DashPathEffect(new float[] {3 * unit, 2.5f * unit}, 0));
        words.setTextAlign(Paint.Align.CENTER);
    }

    /** The colour of what matters. */
    int accent() {
        return accent;
    }

    /** The colour of what is read, but not chosen. */
    int soft() {
        return ColorUtils.setAlphaComponent(accent, SOFT);
    }

    /** The colour of a beam from what is read to what is written. */
    int beam() {
        return ColorUtils.setAlphaComponent(accent, BEAM);
    }

    /** The colour of outlines. */
    int line() {
        return line;
    }

    /** The colour of a cell that nothing happens to. */
    int cell() {
        return cell;
    }

    /** The colour that everything is drawn on. */
    int ground() {
        return ground;
    }

    int text() {
        return text;
    }

    /** Three colours that tell channels apart; begins again after them. */
    int channel(int index) {
        return channels[index % channels.length];
    }

    /** A colour, seen through. */
    static int faded(@ColorInt int colour, double share) {
        int alpha = (int) Math.round((colour >>> 24) * share);
        return ColorUtils.setAlphaComponent(colour, alpha);
    }

    /** One density-independent pixel, in pixels. */
    public float unit() {
        return unit;
    }

    /** The height of a line of letters with the space around it, in pixels. */
    public float row() {
        return letters * 1.5f;
    }

    Paint fill(@ColorInt int colour) {
        fill.setColor(colour);
        return fill;
    }

    Paint stroke(@ColorInt int colour, double units) {
        stroke.setColor(colour);
        stroke.setStrokeWidth((float) (units * unit));
        return stroke;
    }

    Paint dashes(@ColorInt int colour) {
        dashes.setColor(colour);
        dashes.setStrokeWidth(1.5f * unit);
        return dashes;
    }

    /** Letters no wider than a place; smaller ones where they would be. */
    Paint words(String label, float width) {
        words.setColor(text);
        words.setTextSize(letters);
        float wanted = words.measureText(label);
        if (wanted > width) {
            words.setTextSize(letters * width / wanted);
        }
        return words;
    }
}
