package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.SystemBars;

/** What becomes of the answer when channels of a layer are switched off. */
public final class WhatIfFragment extends Fragment {
    private static final String LAYER = "layer";

    public WhatIfFragment() {
        super(R.layout.fragment_what_if);
    }

    /** With the switches of the layer with this name. */
    public static WhatIfFragment of(String layer) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        WhatIfFragment switches = new WhatIfFragment();
        switches.setArguments(arguments);
        return switches;
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.what_if_bar);
        SystemBars.clearTop(bar);
        bar.setSubtitle(requireArguments().getString(LAYER));
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
    }
}
