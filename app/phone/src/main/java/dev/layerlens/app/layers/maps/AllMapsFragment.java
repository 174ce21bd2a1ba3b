package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import android.view.View;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.words.LayerTitles;

/** All maps of one layer, alone on the screen. */
public final class AllMapsFragment extends Fragment {
    private static final String TITLE = "title";

    public AllMapsFragment() {
        super(R.layout.fragment_all_maps);
    }

    /** Of a layer. */
    public static AllMapsFragment of(LayerCard layer) {
        Bundle arguments = MapsFragment.arguments(layer, Integer.MAX_VALUE);
        arguments.putString(TITLE, layer.title());
        AllMapsFragment maps = new AllMapsFragment();
        maps.setArguments(arguments);
        return maps;
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        MaterialToolbar bar = root.findViewById(R.id.maps_bar);
        SystemBars.clearTop(bar);
        bar.setTitle(
                new MapWords(getResources(), figures)
                        .count(requireArguments().getInt(MapsFragment.CHANNELS)));
        String title = LayerTitles.in(figures.locale()).of(requireArguments().getString(TITLE));
        root.<TextView>findViewById(R.id.maps_layer).setText(title);
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
        // a screen that was left and is come back to has its maps, and no state
        if (getChildFragmentManager().findFragmentById(R.id.all_maps_pane) == null) {
            MapsFragment maps = new MapsFragment();
            maps.setArguments(requireArguments());
            getChildFragmentManager().beginTransaction().add(R.id.all_maps_pane, maps).commitNow();
        }
    }
}
