package dev.layerlens.app.layers.maps;

import android.graphics.Rect;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.Ranking;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which map of a layer lies where in a grid. */
final class Arrangement {
    private final Rect scratch = new Rect();
    private Optional<Ranking> order = Optional.empty();
    private TileLayout layout =
            TileLayout.of(0, 1, 1, 0, new TileLayout.Measures(1, 1, 0, 0), false);
    private int rows = 1;
    private int columns = 1;
    private int count;
    private int most = Integer.MAX_VALUE;

    /**
     * Arranges the maps of a layer by their numbers.
     *
     * @param height rows of a map
     * @param width columns of a map
     */
    void setShape(int height, int width, int channels) {
        rows = height;
        columns = width;
        count = channels;
        order = Optional.empty();
    }

    void setOrder(Ranking wanted) {
        order = Optional.of(wanted);
    }

    /** Shows no more than the first rows of maps. */
    void setMost(int rowsOfMaps) {
        most = rowsOfMaps;
    }

    /** How many maps there are. */
    int channels() {
        return count;
    }

    /** Whether a map is a single cell. */
    boolean vector() {
        return rows == 1 && columns == 1;
    }

    /** Fits the maps into a width. */
    void fit(int width, TileLayout.Measures measures, boolean mirrored) {
        layout = TileLayout.of(count, rows, columns, width, measures, mirrored);
    }

    /** How high the maps that are shown are together. */
    int height() {
        return layout.height(most);
    }

    /** Whether there are maps beyond the first rows. */
    boolean cut() {
        return layout.rows() > most;
    }

    /** Height of the line below a map. */
    int label() {
        return layout.label();
    }

    /** The channel that is shown at a place, 0 the first. */
    int channel(int place) {
        return order.map(o -> o.channel(place)).orElse(place);
    }

    /** The place of a channel, 0 the first. */
    int place(int channel) {
        return order.map(o -> o.position(channel)).orElse(channel);
    }

    /** Maps in a row. */
    int columns() {
        return layout.columns();
    }

    /** How many maps are shown. */
    int shown() {
        return (int) Math.min(count, (long) most * layout.columns());
    }

    /** Puts the place of a channel's map into a rectangle. */
    void map(int channel, Rect place) {
        layout.map(place(channel), place);
    }

    /** The channel whose map lies at a point. */
    Optional<Integer> channelAt(float x, float y) {
        int index = y < height() ? layout.indexAt(x, y) : -1;
        return index < 0 ? Optional.empty() : Optional.of(channel(index));
    }

    /** The cell at a point. */
    Optional<MapGrid.Cell> cellAt(float x, float y) {
        return channelAt(x, y)
                .map(
                        channel -> {
                            map(channel, scratch);
                            float down = (y - scratch.top) / scratch.height();
                            float across = (x - scratch.left) / scratch.width();
                            return new MapGrid.Cell(
                                    channel, index(down, rows), index(across, columns));
                        });
    }

    private static int index(float share, int count) {
        return Math.max(0, Math.min(count - 1, (int) (share * count)));
    }

    /**
     * The channels whose maps lie between two heights.
     *
     * @param beyond rows more at both ends
     */
    IntStream channels(int top, int bottom, int beyond) {
        if (count == 0) {
            return IntStream.empty();
        }
        int from = Math.max(0, layout.rowAt(top) - beyond);
        int to = Math.min(most, layout.rowAt(bottom) + 1 + beyond);
        long end = Math.min(count, (long) to * layout.columns());
        return IntStream.range(from * layout.columns(), (int) end).map(this::channel);
    }
}
