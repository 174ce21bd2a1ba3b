package dev.layerlens.app.layers.maps;

import android.view.View;
import com.google.android.material.chip.ChipGroup;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.LargeType;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;

/** The choices of order and colours. */
final class MapsControls {
    private final ChipGroup sort;
    private final ChipGroup reach;

    MapsControls(View root, MapsViewModel model) {
        LargeType.stack(root.findViewById(R.id.sort_row));
        LargeType.stack(root.findViewById(R.id.reach_row));
        sort = root.findViewById(R.id.sort);
        reach = root.findViewById(R.id.reach);
        show(model.choice().getValue());
        sort.setOnCheckedStateChangeListener(
                (group, chips) -> model.choose(model.choice().getValue().with(order())));
        reach.setOnCheckedStateChangeListener(
                (group, chips) -> model.choose(model.choice().getValue().with(reach())));
    }

    /** Checks what is chosen. */
    void show(MapsChoice choice) {
        sort.check(
                switch (choice.order()) {
                    case MEAN -> R.id.sort_mean;
                    case PEAK -> R.id.sort_peak;
                    case INDEX, SPREAD -> R.id.sort_index;
                });
        reach.check(
                switch (choice.reach()) {
                    case MAP -> R.id.reach_map;
                    case LAYER -> R.id.reach_layer;
                    case NETWORK -> R.id.reach_network;
                });
    }

    private Ranking.Order order() {
        int chip = sort.getCheckedChipId();
        if (chip == R.id.sort_mean) {
            return Ranking.Order.MEAN;
        }
        return chip == R.id.sort_peak ? Ranking.Order.PEAK : Ranking.Order.INDEX;
    }

    private Scales.Reach reach() {
        int chip = reach.getCheckedChipId();
        if (chip == R.id.reach_map) {
            return Scales.Reach.MAP;
        }
        return chip == R.id.reach_network ? Scales.Reach.NETWORK : Scales.Reach.LAYER;
    }
}
