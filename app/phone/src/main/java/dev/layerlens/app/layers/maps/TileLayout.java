package dev.layerlens.app.layers.maps;

import android.graphics.Rect;

/**
 * Where the maps of a layer lie in a grid: row after row from the side where reading begins, all of
 * one size, each with a line for its channel's number below it. Lengths are in pixels.
 *
 * @param count how many maps there are
 * @param columns how many of them lie in a row
 * @param left where the first column begins
 * @param mapWidth width of a map
 * @param mapHeight height of a map
 * @param label height of the line below a map
 * @param gap between two maps
 * @param mirrored whether reading begins at the right
 */
record TileLayout(
        int count,
        int columns,
        int left,
        int mapWidth,
        int mapHeight,
        int label,
        int gap,
        boolean mirrored) {

    /** What a grid is measured by: the sizes of its parts in pixels. */
    record Measures(int least, int shallowest, int label, int gap) {}

    /**
     * As many maps in a row as fit, enlarged until they fill it.
     *
     * @param count how many maps there are
     * @param rows cells of a map, from top to bottom
     * @param columns cells of a map, from left to right
     * @param width of the whole grid
     * @param measures a map is at least so wide and high
     */
    static TileLayout of(
            int count, int rows, int columns, int width, Measures measures, boolean mirrored) {
        int gap = measures.gap();
        int least = Math.max(1, Math.min(width, measures.least()));
        int across = Math.max(1, (width + gap) / (least + gap));
        int side = Math.max(1, (width - (across - 1) * gap) / across);
        int height = Math.max(measures.shallowest(), Math.round((float) side * rows / columns));
        // a long thin map would fill the screen
        height = Math.min(height, 3 * side);
        int rest = width - across * side - (across - 1) * gap;
        return new TileLayout(
                count, across, rest / 2, side, height, measures.label(), gap, mirrored);
    }

    /** Rows of maps. */
    int rows() {
        return (count + columns - 1) / columns;
    }

    /** From the top of a map to the top of the one below it. */
    int pitch() {
        return mapHeight + label + gap;
    }

    /** Height of the first rows, at most all. */
    int height(int most) {
        int shown = Math.min(most, rows());
        return shown == 0 ? 0 : shown * pitch() - gap;
    }

    /** The row of maps at a height; outside of the grid the nearest. */
    int rowAt(int y) {
        return Math.max(0, Math.min(rows() - 1, Math.floorDiv(y, pitch())));
    }

    /** Puts the place of the map at an index into a rectangle, without its label. */
    void map(int index, Rect place) {
        int column = index % columns;
        int across = mirrored ? columns - 1 - column : column;
        int x = left + across * (mapWidth + gap);
        int y = index / columns * pitch();
        place.set(x, y, x + mapWidth, y + mapHeight);
    }

    /** The index of the map at a point, with its label and half the gap around it; or -1. */
    int indexAt(float x, float y) {
        int across = (int) Math.floor((x - left + gap / 2f) / (mapWidth + gap));
        int row = (int) Math.floor(y / pitch());
        if (across < 0 || across >= columns || row < 0) {
            return -1;
        }
        int index = row * columns + (mirrored ? columns - 1 - across : across);
        return index < count ? index : -1;
    }
}
