package dev.layerlens.app.layers.why;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Branch;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapSummary;
import dev.layerlens.card.spine.Spine;
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
        String value = figures.significant(summary.value());
        if (maps.vector()) {
            return resources.getString(R.string.map_single, value);
        } else if (summary.flat()) {
            return summary.value() == 0
                    ? resources.getString(R.string.map_dead)
                    : resources.getString(R.string.map_even, value);
        }
        return resources.getString(
                R.string.map_active,
                resources.getString(Places.of(summary.strongest())),
                figures.percent(summary.active()));
    }

    /** A channel's number. */
    String number(int channel) {
        return figures.count(channel);
    }

    /** How much is switched off. */
    String off(WhatIfState.Ready ready) {
        WhatIfState.Board board = ready.board();
        Optional<String> end = board.branch().flatMap(branch -> end(board, branch));
        if (ready.switches().branch() && end.isPresent()) {
            return resources.getString(R.string.what_if_branch_off, end.get());
        }
        BitSet off = ready.switches().off();
        return off.isEmpty()
                ? resources.getString(R.string.what_if_all_on)
                : resources.getString(
                        R.string.what_if_off_count,
                        figures.count(off.cardinality()),
                        figures.count(board.mask().channels()));
    }

    /** The addition that a branch leads to. */
    private static Optional<String> end(WhatIfState.Board board, Branch branch) {
        Spine spine = board.walk().spine();
        return spine.join(branch.block()).map(join -> spine.layers().get(join.join()).name());
    }

    /** What became of a class. */
    String change(String name, float before, float after) {
        return resources.getString(R.string.what_if_change, name, percent(before), percent(after));
    }

    /** A probability. */
    String percent(float probability) {
        return figures.percent(probability);
    }

    /** A class. */
    String name(WhatIfState.Board board, int label) {
        return board.walk().card().labels().get(label).in(figures.locale());
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
