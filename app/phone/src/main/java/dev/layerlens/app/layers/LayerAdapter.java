package dev.layerlens.app.layers;

import android.view.LayoutInflater;
import android.view.ViewGroup;
import androidx.recyclerview.widget.AsyncDifferConfig;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;

/** The layers of a network, from the picture to the answer. */
final class LayerAdapter extends ListAdapter<LayerRow, LayerViewHolder> {
    private final Figures figures;

    LayerAdapter(Figures figures) {
        // so few rows that comparing them takes no thread of its own
        super(
                new AsyncDifferConfig.Builder<>(new SameLayer())
                        .setBackgroundThreadExecutor(Runnable::run)
                        .build());
        this.figures = figures;
    }

    @Override
    public LayerViewHolder onCreateViewHolder(ViewGroup parent, int viewType) {
        LayoutInflater inflater = LayoutInflater.from(parent.getContext());
        return new LayerViewHolder(inflater.inflate(R.layout.item_layer, parent, false), figures);
    }

    @Override
    public void onBindViewHolder(LayerViewHolder holder, int position) {
        holder.show(getItem(position), position == 0, position == getItemCount() - 1);
    }

    private static final class SameLayer extends DiffUtil.ItemCallback<LayerRow> {

        @Override
        public boolean areItemsTheSame(LayerRow one, LayerRow other) {
            return one.card().name().equals(other.card().name());
        }

        @Override
        public boolean areContentsTheSame(LayerRow one, LayerRow other) {
            return one.equals(other);
        }
    }
}
