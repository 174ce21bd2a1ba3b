package dev.layerlens.app.layers.maps;

import android.content.res.Resources;
import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapGrid;
import dev.layerlens.card.explain.MapSummary;
import dev.layerlens.card.explain.MapSummary.Position;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.explain.PatchOnPicture;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.explain.Scales;
import dev.layerlens.card.graph.Shape;

/** What is said of feature maps, in the user's language. */
final class MapWords {
    /** What is called most of an influence. */
    private static final double MOST = 0.9;

    private final Resources resources;
    private final Figures figures;

    MapWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** A way to all maps. */
    String all(int channels) {
        return resources.getQuantityString(R.plurals.all_maps, channels, figures.count(channels));
    }

    /** How many maps there are. */
    String count(int channels) {
        return resources.getQuantityString(R.plurals.maps_title, channels, figures.count(channels));
    }

    /** A channel's name. */
    String channel(int channel) {
        return resources.getString(R.string.channel, channel);
    }

    /** Which maps can be compared by their colours. */
    String reach(Scales scales) {
        boolean signed = scales.of(0).signed();
        return resources.getString(
                switch (scales.reach()) {
                    case MAP -> signed ? R.string.reach_map_note_signed : R.string.reach_map_note;
                    case LAYER ->
                            signed ? R.string.reach_layer_note_signed : R.string.reach_layer_note;
                    case NETWORK ->
                            signed
                                    ? R.string.reach_network_note_signed
                                    : R.string.reach_network_note;
                });
    }

    /** A map in a sentence, with its channel. */
    String summary(FeatureMaps maps, int channel) {
        return resources.getString(R.string.map_summary, channel, saw(maps, channel));
    }

    /** A map in a sentence. */
    String saw(FeatureMaps maps, int channel) {
        MapSummary summary = MapSummary.of(maps, channel);
        String value = figures.significant(summary.value());
        if (maps.vector()) {
            return resources.getString(R.string.map_single, value);
        }
        if (!summary.flat()) {
            return resources.getString(
                    R.string.map_active,
                    resources.getString(at(summary.strongest())),
                    figures.percent(summary.active()));
        }
        return summary.value() == 0
                ? resources.getString(R.string.map_dead)
                : resources.getString(R.string.map_even, value);
    }

    @StringRes
    private static int at(Position position) {
        return switch (position) {
            case UPPER_LEFT -> R.string.at_upper_left;
            case UPPER_MIDDLE -> R.string.at_top;
            case UPPER_RIGHT -> R.string.at_upper_right;
            case MIDDLE_LEFT -> R.string.at_left;
            case CENTRE -> R.string.at_middle;
            case MIDDLE_RIGHT -> R.string.at_right;
            case LOWER_LEFT -> R.string.at_lower_left;
            case LOWER_MIDDLE -> R.string.at_bottom;
            case LOWER_RIGHT -> R.string.at_lower_right;
        };
    }

    /** The value of a cell and its place, with its channel. */
    String reading(FeatureMaps maps, MapGrid.Cell cell) {
        String value = figures.significant(maps.at(cell.row(), cell.column(), cell.channel()));
        return maps.vector()
                ? resources.getString(R.string.single_value_of, cell.channel(), value)
                : resources.getString(
                        R.string.cell_value_of, cell.channel(), cell.row(), cell.column(), value);
    }

    /** The value of a cell and its place. */
    String cell(FeatureMaps maps, int channel, int row, int column) {
        return resources.getString(
                R.string.cell_value,
                row,
                column,
                figures.significant(maps.at(row, column, channel)));
    }

    /**
     * How many pixels a cell sees.
     *
     * @param input sides of the network's input
     */
    String sees(PatchOnPicture patch, Shape input) {
        Patch field = patch.whole();
        Patch seen = patch.seen();
        long outside = (long) field.height() * field.width() - (long) seen.height() * seen.width();
        if (outside <= 0) {
            return resources.getString(R.string.sees, seen.height(), seen.width());
        }
        if (seen.height() == input.height() && seen.width() == input.width()) {
            return resources.getString(
                    R.string.sees_all, seen.height(), seen.width(), field.height(), field.width());
        }
        return resources.getString(
                R.string.sees_beyond, field.height(), field.width(), figures.count(outside));
    }

    /** How far the search for an influence is. */
    String progress(double share) {
        return resources.getString(R.string.influence_running, figures.percent(share));
    }

    /** Where a cell's value comes from. */
    String influence(OcclusionMap found) {
        if (found.blind()) {
            return resources.getString(R.string.influence_none);
        }
        Patch core = found.core(MOST);
        return resources.getString(
                R.string.influence_found,
                figures.percent(MOST),
                core.height(),
                core.width(),
                figures.significant(Scale.of(found.patches()).largest()));
    }
}
