package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import android.graphics.Rect;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;

/** All channels of a layer drawn into one bitmap, a pixel a cell, and where each lies in it. */
final class ChannelSheet {
    private static final int COLUMNS = 16;

    private final FeatureMaps maps;
    private final MapGrid grid;
    private final Bitmap bitmap;

    private ChannelSheet(FeatureMaps maps, MapGrid grid) {
        this.maps = maps;
        this.grid = grid;
        this.bitmap =
                Bitmap.createBitmap(
                        grid.argb(), grid.width(), grid.height(), Bitmap.Config.ARGB_8888);
    }

    /** Draws them; not for the main thread. */
    static ChannelSheet of(FeatureMaps maps) {
        Ranking order = Ranking.of(maps, Ranking.Order.INDEX);
        Scales scales = Scales.ofMaps(Channels.of(maps));
        return new ChannelSheet(maps, MapGrid.of(maps, order, scales, COLUMNS));
    }

    FeatureMaps maps() {
        return maps;
    }

    Bitmap bitmap() {
        return bitmap;
    }

    /** Where a channel's map lies in the bitmap. */
    void place(int channel, Rect place) {
        int left = grid.left(channel);
        int top = grid.top(channel);
        place.set(left, top, left + grid.tileWidth(), top + grid.tileHeight());
    }
}
