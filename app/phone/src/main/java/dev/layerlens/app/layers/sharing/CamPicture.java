package dev.layerlens.app.layers.sharing;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Scale;

/** Where the network saw a class, over the picture. */
final class CamPicture {
    /** The picture below has to stay recognizable. */
    private static final int OPAQUE = 150;

    private CamPicture() {}

    /**
     * Draws it.
     *
     * @param square what the network saw
     * @param map of the class, one channel
     * @param side of the drawing, in pixels
     */
    static Bitmap of(Bitmap square, FeatureMaps map, int side) {
        Bitmap drawn = Bitmap.createBitmap(side, side, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(drawn);
        Rect all = new Rect(0, 0, side, side);
        canvas.drawBitmap(square, null, all, new Paint(Paint.FILTER_BITMAP_FLAG));
        Paint over = new Paint();
        over.setAlpha(OPAQUE);
        Bitmap cells =
                Bitmap.createBitmap(
                        Scale.of(map).picture(map, 0),
                        map.width(),
                        map.height(),
                        Bitmap.Config.ARGB_8888);
        canvas.drawBitmap(cells, null, all, over);
        return drawn;
    }
}
