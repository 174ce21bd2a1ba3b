package dev.layerlens.app.layers.card;

import android.view.View;
import dev.layerlens.app.R;
import dev.layerlens.card.LayerCard;

/** The feature maps of a layer, and what would be without some of them. */
final class SawSection {
    private final View root;

    SawSection(View root) {
        this.root = root;
    }

    void show(LayerPage page) {
        LayerCard card = page.card();
        boolean on = page.walk().mask(card.name()).isPresent();
        root.findViewById(R.id.open_what_if).setVisibility(on ? View.VISIBLE : View.GONE);
        root.findViewById(R.id.no_what_if)
                .setVisibility(!on && CardSections.switches(card) ? View.VISIBLE : View.GONE);
    }
}
