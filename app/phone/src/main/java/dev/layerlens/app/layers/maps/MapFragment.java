package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.SystemBars;

/** One feature map over the picture. */
public final class MapFragment extends Fragment {
    private static final String LAYER = "layer";
    private static final String CHANNEL = "channel";

    public MapFragment() {
        super(R.layout.fragment_map);
    }

    /** Of one channel of the layer with this name. */
    public static MapFragment of(String layer, int channel) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        arguments.putInt(CHANNEL, channel);
        MapFragment map = new MapFragment();
        map.setArguments(arguments);
        return map;
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.map_bar);
        SystemBars.clearTop(bar);
        bar.setTitle(requireArguments().getString(LAYER));
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
    }
}
