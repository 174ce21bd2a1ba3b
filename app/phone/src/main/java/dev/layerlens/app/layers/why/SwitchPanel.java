package dev.layerlens.app.layers.why;

import android.view.View;
import android.widget.TextView;
import com.google.android.material.button.MaterialButtonToggleGroup;
import com.google.android.material.materialswitch.MaterialSwitch;
import dev.layerlens.app.R;
import dev.layerlens.card.words.LayerWords;
import java.util.Collections;

/** What is switched for all channels together, and the maps of a later layer before and after. */
final class SwitchPanel {
    private final WhatIfWords words;
    private final View header;
    private final MaterialButtonToggleGroup taps;
    private final MaterialSwitch branch;

    /** Whether views are being set, and not touched. */
    private boolean showing;

    SwitchPanel(View header, WhatIfWords words, WhatIfViewModel model, Runnable chooseLater) {
        this.header = header;
        this.words = words;
        taps = header.findViewById(R.id.taps);
        branch = header.findViewById(R.id.branch);
        for (int id : new int[] {R.id.tap_switches, R.id.tap_leaves_one}) {
            // the group cuts its buttons' texts to one line, which large type does not fit in
            TextView segment = header.findViewById(id);
            segment.setMaxLines(Integer.MAX_VALUE);
            segment.setEllipsize(null);
        }
        header.<TextView>findViewById(R.id.retraining)
                .setText(
                        LayerWords.in(header.getResources().getConfiguration().getLocales().get(0))
                                .retraining());
        taps.addOnButtonCheckedListener(
                (group, id, checked) -> {
                    if (checked && !showing) {
                        model.setSingle(id == R.id.tap_leaves_one);
                    }
                });
        branch.setOnCheckedChangeListener(
                (view, on) -> {
                    if (!showing) {
                        model.setBranch(on);
                    }
                });
        header.findViewById(R.id.all_off).setOnClickListener(v -> model.switchAllOff());
        header.findViewById(R.id.reset).setOnClickListener(v -> model.reset());
        header.findViewById(R.id.later_layer).setOnClickListener(v -> chooseLater.run());
    }

    /** Shows what is switched off, and what the later layer makes of it. */
    void show(WhatIfState.Ready ready) {
        showing = true;
        WhatIfState.Board board = ready.board();
        taps.check(ready.switches().single() ? R.id.tap_leaves_one : R.id.tap_switches);
        branch.setVisibility(board.branch().isPresent() ? View.VISIBLE : View.GONE);
        branch.setChecked(!ready.switches().branch());
        header.findViewById(R.id.reset).setEnabled(!ready.switches().isReset());
        header.<TextView>findViewById(R.id.off_count).setText(words.off(ready));
        showLater(ready);
        showing = false;
    }

    private void showLater(WhatIfState.Ready ready) {
        View later = header.findViewById(R.id.later);
        later.setVisibility(ready.shown().isPresent() ? View.VISIBLE : View.GONE);
        ready.shown()
                .ifPresent(
                        layer ->
                                header.<TextView>findViewById(R.id.later_layer)
                                        .setText(layer.name()));
        header.<MapRowView>findViewById(R.id.maps_before)
                .show(ready.maps().map(LaterMaps::before).orElse(Collections.emptyList()));
        header.<MapRowView>findViewById(R.id.maps_after)
                .show(ready.maps().map(LaterMaps::after).orElse(Collections.emptyList()));
        ready.maps()
                .ifPresent(
                        maps ->
                                header.<TextView>findViewById(R.id.maps_change)
                                        .setText(words.mapsChanged(maps)));
    }
}
