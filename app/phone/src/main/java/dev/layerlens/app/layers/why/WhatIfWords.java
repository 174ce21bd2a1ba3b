package dev.layerlens.app.layers.why;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapSummary;
import java.util.BitSet;
import java.util.Optional;

/** What is said of switched channels, in the user's language. */
final class WhatIfWords {
    private final Resources resources;
    private final Figures figures;

    WhatIfWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** A channel, and what it saw. */
    String channel(int channel, Optional<ChannelSheet> sheet) {
        String name = resources.getString(R.string.what_if_channel, channel);
        return sheet.map(s -> resources.getString(R.string.what_if_saw, name, saw(s, channel)))
                .orElse(name);
    }

    private String saw(ChannelSheet sheet, int channel) {
        FeatureMaps maps = sheet.maps();
        MapSummary summary = MapSummary.of(maps, channel);
        if (summary.flat()) {
            return resources.getString(
                    R.string.what_if_flat, figures.significant(summary.value()));
        }
        return resources.getString(
                R.string.what_if_active,
                resources.getString(Places.of(summary.strongest())),
                figures.percent(summary.active()));
    }

    /** A channel's number. */
    String number(int channel) {
        return figures.count(channel);
    }

    /** How much is switched off. */
    String off(Switches switches, int channels, Optional<Branch> branch) {
        if (switches.branch() && branch.isPresent()) {
            return resources.getString(R.string.what_if_branch_off, branch.get().join());
        }
        BitSet off = switches.off();
        return off.isEmpty()
                ? resources.getString(R.string.what_if_all_on)
                : resources.getString(
                        R.string.what_if_off_count,
                        figures.count(off.cardinality()),
                        figures.count(channels));
    }

    /** An answer. */
    String answer(String name, float probability) {
        return resources.getString(R.string.answer_spoken, name, percent(probability));
    }

    /** What became of a class. */
    String change(String name, float before, float after) {
        return resources.getString(
                R.string.what_if_change, name, percent(before), percent(after));
    }

    /** A probability. */
    String percent(float probability) {
        return figures.percent(probability);
    }

    /** A class. */
    String name(WhatIfState.Board board, int label) {
        return board.walk().card().labels().get(label).in(figures.locale());
    }

    /** Which layer's maps are compared. */
    String maps(LayerCard layer) {
        return resources.getString(R.string.what_if_maps_of, layer.name());
    }

    /** Which channels are compared, and how far their values have moved. */
    String mapsChanged(LaterMaps maps) {
        StringBuilder numbers = new StringBuilder();
        for (int channel : maps.channels()) {
            numbers.append(numbers.length() == 0 ? "" : ", ").append(figures.count(channel));
        }
        return resources.getString(
                R.string.what_if_maps_changed, numbers, figures.exactPercent(maps.moved()));
    }

    /** Why nothing can be switched off. */
    String absent(WhatIfState.Absent absent) {
        return absent.nowhere()
                ? resources.getString(R.string.what_if_nowhere)
                : resources.getString(R.string.what_if_not_here, absent.layer());
    }
}
