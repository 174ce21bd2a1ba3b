package dev.layerlens.app.layers.maps;

import android.content.res.Resources;
import android.graphics.Canvas;
import android.graphics.DashPathEffect;
import android.graphics.Paint;
import android.graphics.RectF;
import android.view.View;
import androidx.core.content.ContextCompat;
import dev.layerlens.app.R;

/** Lines that can be seen on any picture: light ones within dark ones. */
final class Outline {
    private final Paint casing = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint line = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint dashes = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final float width;

    Outline(View view) {
        Resources resources = view.getResources();
        width = resources.getDimension(R.dimen.patch_line);
        float dash = resources.getDimension(R.dimen.patch_dash);
        casing.setStyle(Paint.Style.STROKE);
        casing.setStrokeWidth(resources.getDimension(R.dimen.patch_casing));
        casing.setColor(ContextCompat.getColor(view.getContext(), R.color.patch_casing));
        line.setStyle(Paint.Style.STROKE);
        line.setStrokeWidth(width);
        line.setColor(ContextCompat.getColor(view.getContext(), R.color.patch_line));
        dashes.set(line);
        dashes.setColor(ContextCompat.getColor(view.getContext(), R.color.patch_outside));
        dashes.setPathEffect(new DashPathEffect(new float[] {dash, dash}, 0));
    }

    /** A thin frame. */
    void drawCell(Canvas canvas, RectF cell) {
        canvas.drawRect(cell, casing);
        canvas.drawRect(cell, line);
    }

    /** What is seen of the picture, in full lines. */
    void drawSeen(Canvas canvas, RectF seen) {
        drawCell(canvas, seen);
    }

    /** What would be seen if the picture went on, in broken lines. */
    void drawWhole(Canvas canvas, RectF whole) {
        canvas.drawRect(whole, dashes);
    }
}
