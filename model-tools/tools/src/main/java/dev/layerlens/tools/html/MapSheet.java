package dev.layerlens.tools.html;

import dev.layerlens.card.ColourMap;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The strongest maps of a layer in one picture, a pixel a cell, with gaps of a pixel. Each map is
 * on a scale of its own in {@value #STEPS} steps from zero to its peak, or on both sides of zero:
 * with the peak, a reader of the page gets the values back, and shows them on any other scale.
 */
final class MapSheet {
    /** Colours of a palette on each side of zero, at the most. */
    static final int STEPS = 200;

    private static final int GAP = 255;
    private static final int TRANSPARENT = 0;
    private static final int OTHERS = 3;

    private final FeatureMaps maps;
    private final Channels channels;
    private final int[] shown;
    private final boolean signed;
    private final int columns;

    private MapSheet(FeatureMaps maps, Channels channels, int[] shown) {
        this.maps = maps;
        this.channels = channels;
        this.shown = shown;
        this.signed = Scale.of(channels).signed();
        this.columns = columns(maps, shown.length);
    }

    /**
     * The sheet of a layer.
     *
     * @param most how many maps to show
     */
    static MapSheet of(FeatureMaps maps, Channels channels, int most) {
        Ranking ranking = Ranking.of(maps, Ranking.Order.SPREAD);
        return new MapSheet(maps, channels, ranking.top(most));
    }

    /**
     * About three times as wide as high, but no wider than a page; as many as let cells be large,
     * with few places left empty.
     */
    private static int columns(FeatureMaps maps, int count) {
        int most = Math.max(1, Math.min(count, MapViews.WIDEST / (maps.width() + 1)));
        double tile = (maps.height() + 1.0) / (maps.width() + 1);
        int wanted = Math.min(most, (int) Math.ceil(Math.sqrt(3 * count * tile)));
        return IntStream.rangeClosed(Math.max(1, wanted - OTHERS), Math.min(most, wanted + OTHERS))
                .boxed()
                .min(
                        Comparator.comparingInt((Integer n) -> -MapViews.zoom(width(maps, n), maps))
                                .thenComparingInt(n -> (n - count % n) % n)
                                .thenComparingInt(n -> Math.abs(n - wanted)))
                .orElse(wanted);
    }

    private static int width(FeatureMaps maps, int columns) {
        return columns * (maps.width() + 1) - 1;
    }

    /** The channels, best first: tile by tile, row by row. */
    int[] shown() {
        return shown.clone();
    }

    boolean signed() {
        return signed;
    }

    /**
     * The magnitude at the end of a map's scale: its peak, or the layer's where a map is a single
     * value, which would be its own peak.
     */
    float peak(int channel) {
        return maps.vector() ? Scale.of(channels).largest() : channels.peak(channel);
    }

    /** Maps in a row. */
    int columns() {
        return columns;
    }

    /** Pixels of a row. */
    int width() {
        return width(maps, columns);
    }

    /** Rows of pixels. */
    int height() {
        int rows = (shown.length + columns - 1) / columns;
        return rows * (maps.height() + 1) - 1;
    }

    /** The picture as the text of an address. */
    String address() {
        byte[] levels = new byte[width() * height()];
        Arrays.fill(levels, (byte) GAP);
        for (int i = 0; i < shown.length; i++) {
            int left = i % columns * (maps.width() + 1);
            int top = i / columns * (maps.height() + 1);
            float peak = peak(shown[i]);
            for (int row = 0; row < maps.height(); row++) {
                for (int column = 0; column < maps.width(); column++) {
                    levels[(top + row) * width() + left + column] =
                            (byte) level(maps.at(row, column, shown[i]), peak);
                }
            }
        }
        return Png.indexed(width(), height(), levels, palette(signed));
    }

    private int level(float value, float peak) {
        float share = peak > 0 && Float.isFinite(value) ? value / peak : 0;
        float most = Math.max(-1, Math.min(1, share));
        return Math.round(signed ? (most + 1) * STEPS / 2 : most * STEPS);
    }

    /** Every level's colour; the last one, of gaps, is transparent. */
    static int[] palette(boolean signed) {
        ColourMap colours = signed ? ColourMap.DIVERGING : ColourMap.VIRIDIS;
        int[] palette = new int[GAP + 1];
        for (int level = 0; level <= STEPS; level++) {
            float share = (float) level / STEPS;
            palette[level] = colours.colour(signed ? 2 * share - 1 : share, 1);
        }
        palette[GAP] = TRANSPARENT;
        return palette;
    }
}
