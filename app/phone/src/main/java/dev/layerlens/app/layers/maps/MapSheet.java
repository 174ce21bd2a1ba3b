package dev.layerlens.app.layers.maps;

import android.graphics.Bitmap;
import android.graphics.Rect;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;

/**
 * All maps of a layer in one bitmap, a pixel a cell, in the order of their channels: another order
 * on the screen needs no other bitmap.
 *
 * @param bitmap the maps, row after row
 * @param grid where they lie in it
 */
record MapSheet(Bitmap bitmap, MapGrid grid) {

    /** Draws it; not for the main thread. */
    static MapSheet of(FeatureMaps maps, Scales scales) {
        // about a square: no side becomes longer than a graphics processor takes
        double columns =
                Math.sqrt((double) maps.channels() * maps.height() / Math.max(1, maps.width()));
        MapGrid grid =
                MapGrid.of(
                        maps,
                        Ranking.of(maps, Ranking.Order.INDEX),
                        scales,
                        Math.max(1, (int) Math.round(columns)));
        Bitmap bitmap =
                Bitmap.createBitmap(
                        grid.argb(), grid.width(), grid.height(), Bitmap.Config.ARGB_8888);
        return new MapSheet(bitmap, grid);
    }

    /** Puts the place of a channel's map into a rectangle. */
    void map(int channel, Rect place) {
        int x = grid.left(channel);
        int y = grid.top(channel);
        place.set(x, y, x + grid.tileWidth(), y + grid.tileHeight());
    }
}
