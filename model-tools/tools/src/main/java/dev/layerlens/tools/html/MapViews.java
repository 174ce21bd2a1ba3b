package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapSummary;
import java.util.Locale;

/** Makes the grids of maps. */
final class MapViews {
    /** Pixels of the screen that a card has room for. */
    static final int WIDEST = 952;

    private static final int LARGEST_TILE = 112;
    private static final int LARGEST_SINGLE_CELL = 14;

    private MapViews() {}

    static LayerView.Maps of(LayerCard card, LayerSight sight, ReportText text) {
        MapSheet sheet = sight.sheet();
        int[] shown = sheet.shown();
        MapSummary summary = MapSummary.of(sight.maps(), shown[0]);
        String said = summary(summary, text);
        String count =
                shown.length < card.channels()
                        ? text.get("maps.some", shown.length, card.channels())
                        : text.get("maps.all", card.channels());
        return new LayerView.Maps(
                sheet.address(),
                sheet.width(),
                sheet.height(),
                sheet.width() * zoom(sheet.width(), sight.maps()),
                Legend.of(
                        sheet.signed(),
                        sheet.signed() ? text.get("legend.minus") : "0",
                        text.get("legend.peak")),
                count + " " + said,
                text.get("maps.label", text.title(card), count, said));
    }

    /**
     * Whole pixels of the screen for a cell, as many as there is room for.
     *
     * @param tile columns of a tile
     * @param widest pixels of the whole
     * @param largest pixels of a tile
     */
    static int displayWidth(int width, int tile, int widest, int largest) {
        return width * zoom(width, tile, widest, largest);
    }

    /** The same for a sheet of maps. */
    static int zoom(int width, FeatureMaps maps) {
        int largest = maps.vector() ? LARGEST_SINGLE_CELL : LARGEST_TILE;
        return zoom(width, maps.width(), WIDEST, largest);
    }

    private static int zoom(int width, int tile, int widest, int largest) {
        return Math.max(1, Math.min(widest / width, largest / tile));
    }

    /** One map in words. */
    static String summary(MapSummary summary, ReportText text) {
        if (summary.flat()) {
            return text.get("maps.flat", summary.channel(), ReportText.value(summary.value()));
        }
        return text.get(
                "maps.summary",
                summary.channel(),
                text.get("position." + summary.strongest().name().toLowerCase(Locale.ROOT)),
                ReportText.percent(summary.active()));
    }
}
