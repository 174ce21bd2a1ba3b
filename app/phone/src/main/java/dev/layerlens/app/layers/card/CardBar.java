package dev.layerlens.app.layers.card;

import android.view.MenuItem;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.SystemBars;
import java.util.function.IntConsumer;

/** The bar over a card: where in the network it is, and the ways to the layers beside it. */
final class CardBar {
    private static final int OPAQUE = 255;
    private static final int DISABLED = 97;

    private final MaterialToolbar bar;

    /**
     * @param back leads to where one came from
     * @param turn leads so many layers on
     */
    CardBar(MaterialToolbar bar, Runnable back, IntConsumer turn) {
        this.bar = bar;
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> back.run());
        bar.setOnMenuItemClickListener(
                item -> {
                    turn.accept(item.getItemId() == R.id.next_layer ? 1 : -1);
                    return true;
                });
    }

    void show(LayerPage page) {
        bar.setTitle(
                bar.getResources().getString(R.string.card_place, page.index() + 1, page.count()));
        enable(R.id.previous_layer, page.beside(-1).isPresent());
        enable(R.id.next_layer, page.beside(1).isPresent());
    }

    private void enable(int id, boolean enabled) {
        MenuItem item = bar.getMenu().findItem(id);
        item.setEnabled(enabled);
        item.getIcon().mutate().setAlpha(enabled ? OPAQUE : DISABLED);
    }
}
