package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Sheet;
import dev.layerlens.card.words.LayerTitles;

/** The layers behind the one with the switches, to choose whose maps are compared. */
public final class LaterSheet extends Sheet {
    private static final String TAG = "later";

    /** Opens over a screen. */
    static void open(Fragment screen) {
        FragmentManager over = screen.getChildFragmentManager();
        if (!over.isStateSaved() && over.findFragmentByTag(TAG) == null) {
            new LaterSheet().show(over, TAG);
        }
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        return inflater.inflate(R.layout.sheet_later, parent, false);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        WhatIfViewModel model = WhatIfFragment.model(requireParentFragment());
        LaterAdapter rows =
                new LaterAdapter(
                        LayerTitles.in(getResources().getConfiguration().getLocales().get(0)),
                        layer -> {
                            model.show(layer);
                            dismissAllowingStateLoss();
                        });
        root.<RecyclerView>findViewById(R.id.later_rows).setAdapter(rows);
        model.state()
                .observe(
                        getViewLifecycleOwner(),
                        now -> {
                            if (now instanceof WhatIfState.Ready ready) {
                                rows.show(ready.board().later(), ready.shown());
                            }
                        });
    }
}
