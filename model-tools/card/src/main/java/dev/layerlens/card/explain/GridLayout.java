package dev.layerlens.card.explain;

/**
 * Where the maps of a layer lie in one picture, a pixel a cell, side by side in rows with gaps of a
 * pixel. Single values (maps of one cell) touch each other.
 *
 * @param columns tiles in a row
 * @param rows of tiles
 * @param tileWidth pixels of a tile
 * @param tileHeight pixels of a tile
 * @param gap pixels between tiles
 * @param step cells from one pixel to the next: 1, or more where not every cell can be shown
 */
record GridLayout(int columns, int rows, int tileWidth, int tileHeight, int gap, int step) {

    /**
     * The layout with that many columns. Where its sides would be too long it has up to twice as
     * many columns, then shows only every second cell, every third, and so on.
     *
     * @param longest pixels that a side may have
     */
    static GridLayout of(FeatureMaps maps, int columns, int longest) {
        int channels = maps.channels();
        int most = Math.max(maps.height(), maps.width());
        int asked = Math.max(1, Math.min(columns, channels));
        for (int step = 1; step < most; step++) {
            for (int wide = asked; wide <= Math.min(2 * asked, channels); wide++) {
                GridLayout layout = of(maps, wide, step, 1);
                if (layout.width() <= longest && layout.height() <= longest) {
                    return layout;
                }
            }
        }
        GridLayout points = of(maps, asked, most, 0);
        return points.height() <= longest
                ? points
                : of(maps, (channels + longest - 1) / longest, most, 0);
    }

    private static GridLayout of(FeatureMaps maps, int columns, int step, int gap) {
        int rows = (maps.channels() + columns - 1) / columns;
        int tileWidth = (maps.width() + step - 1) / step;
        int tileHeight = (maps.height() + step - 1) / step;
        return new GridLayout(columns, rows, tileWidth, tileHeight, gap, step);
    }

    int width() {
        return columns * (tileWidth + gap) - gap;
    }

    int height() {
        return rows * (tileHeight + gap) - gap;
    }

    int left(int position) {
        return position % columns * (tileWidth + gap);
    }

    int top(int position) {
        return position / columns * (tileHeight + gap);
    }
}
