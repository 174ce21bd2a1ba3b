package dev.layerlens.app.layers.card;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.SystemBars;

/** The card of one layer. */
public final class CardFragment extends Fragment {
    private static final String LAYER = "layer";

    public CardFragment() {
        super(R.layout.fragment_card);
    }

    /** Of the layer with this name. */
    public static CardFragment of(String layer) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        CardFragment card = new CardFragment();
        card.setArguments(arguments);
        return card;
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.layer_bar);
        SystemBars.clearTop(bar);
        bar.setTitle(requireArguments().getString(LAYER));
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
    }
}
