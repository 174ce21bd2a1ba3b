package dev.layerlens.app.layers.card;

import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.maps.MapsFragment;
import dev.layerlens.card.LayerCard;

/** The feature maps of a layer, and what would be without some of them. */
final class SawSection {
    private static final int ROWS_OF_MAPS = 6;

    private final Fragment screen;
    private final View root;

    SawSection(Fragment screen, View root) {
        this.screen = screen;
        this.root = root;
    }

    void show(LayerPage page) {
        LayerCard card = page.card();
        maps(card);
        boolean on = page.walk().mask(card.name()).isPresent();
        root.findViewById(R.id.open_what_if).setVisibility(on ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.no_what_if)
                .setVisibility(!on && CardSections.switches(card) ? View.VISIBLE : View.GONE);
    }

    /** The grid has a fragment of its own, which is kept as long as the layer is the same. */
    private void maps(LayerCard card) {
        FragmentManager fragments = screen.getChildFragmentManager();
        String tag = "maps of " + card.name();
        if (fragments.findFragmentByTag(tag) == null && !fragments.isStateSaved()) {
            fragments
                    .beginTransaction()
                    .replace(R.id.saw, MapsFragment.of(card, ROWS_OF_MAPS), tag)
                    .commit();
        }
    }
}
