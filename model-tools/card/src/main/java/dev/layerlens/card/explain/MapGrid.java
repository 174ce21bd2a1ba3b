package dev.layerlens.card.explain;

import java.util.Optional;

/**
 * All maps of a layer in one picture, a pixel a cell, in the order of a ranking: to be enlarged
 * without smoothing, so that a cell stays a cell. Gaps are transparent. Where a side would be
 * longer than {@value #LONGEST} pixels, it has more columns than asked for, and if that is not
 * enough it shows only every {@link #step}-th row and column of the maps.
 */
public final class MapGrid {
    /** What every graphics processor takes as a texture's side. */
    public static final int LONGEST = 4096;

    private final FeatureMaps maps;
    private final Ranking ranking;
    private final GridLayout layout;
    private final int[] argb;

    /**
     * A place in a layer.
     *
     * @param channel of the map
     * @param row of the cell
     * @param column of the cell
     */
    public record Cell(int channel, int row, int column) {}

    private MapGrid(FeatureMaps maps, Ranking ranking, GridLayout layout) {
        this.maps = maps;
        this.ranking = ranking;
        this.layout = layout;
        this.argb = new int[layout.width() * layout.height()];
    }

    /**
     * Draws a grid.
     *
     * @param columns maps in a row; for a layer of single values, values in a row
     */
    public static MapGrid of(FeatureMaps maps, Ranking ranking, Scales scales, int columns) {
        MapGrid grid = new MapGrid(maps, ranking, GridLayout.of(maps, columns, LONGEST));
        for (int row = 0; row < grid.layout.tileHeight(); row++) {
            grid.draw(row, scales);
        }
        return grid;
    }

    /** One row of every map: what lies together in memory is read together. */
    private void draw(int row, Scales scales) {
        int channels = maps.channels();
        int from = row * layout.step() * maps.width() * channels;
        for (int channel = 0; channel < channels; channel++) {
            int position = ranking.position(channel);
            Scale scale = scales.of(channel);
            scale.colours()
                    .paint(
                            maps.values(),
                            from + channel,
                            layout.step() * channels,
                            scale.largest(),
                            argb,
                            (layout.top(position) + row) * width() + layout.left(position),
                            layout.tileWidth());
        }
    }

    /** Pixels of a row. */
    public int width() {
        return layout.width();
    }

    /** Rows of pixels. */
    public int height() {
        return layout.height();
    }

    /** The pixels, row by row, {@code 0xFFRRGGBB}; 0 in gaps. Not a copy. */
    public int[] argb() {
        return argb;
    }

    /** Maps in a row. */
    public int columns() {
        return layout.columns();
    }

    /** Rows of maps; the last one may not be full. */
    public int rows() {
        return layout.rows();
    }

    /** Pixels of a map's row. */
    public int tileWidth() {
        return layout.tileWidth();
    }

    /** Rows of pixels of a map. */
    public int tileHeight() {
        return layout.tileHeight();
    }

    /** Pixels between maps: 1, or 0 for single values. */
    public int gap() {
        return layout.gap();
    }

    /** Cells from one pixel to the next: 1 unless the maps are too large to show every cell. */
    public int step() {
        return layout.step();
    }

    /** The order of the maps. */
    public Ranking ranking() {
        return ranking;
    }

    /** Left pixel of a channel's map. */
    public int left(int channel) {
        return layout.left(ranking.position(channel));
    }

    /** Top pixel of a channel's map. */
    public int top(int channel) {
        return layout.top(ranking.position(channel));
    }

    /** What a pixel shows; empty in a gap, behind the last map and outside. */
    public Optional<Cell> at(int x, int y) {
        if (x < 0 || y < 0 || x >= width() || y >= height()) {
            return Optional.empty();
        }
        int tileX = x % (tileWidth() + gap());
        int tileY = y % (tileHeight() + gap());
        int position = y / (tileHeight() + gap()) * columns() + x / (tileWidth() + gap());
        if (tileX >= tileWidth() || tileY >= tileHeight() || position >= ranking.size()) {
            return Optional.empty();
        }
        return Optional.of(new Cell(ranking.channel(position), tileY * step(), tileX * step()));
    }
}
