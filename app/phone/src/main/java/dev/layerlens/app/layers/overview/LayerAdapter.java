package dev.layerlens.app.layers.overview;

import android.view.LayoutInflater;
import android.view.ViewGroup;
import androidx.recyclerview.widget.AsyncDifferConfig;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.LayerRow;
import dev.layerlens.app.ui.Figures;
import java.util.function.Consumer;

/** The layers of a network, from the picture to the answer. */
final class LayerAdapter extends ListAdapter<LayerRow, LayerViewHolder> {
    private final Figures figures;
    private final Consumer<String> opened;

    /**
     * @param opened is told the name of the layer that was tapped
     */
    LayerAdapter(Figures figures, Consumer<String> opened) {
        // so few rows that comparing them takes no thread of its own
        super(
                new AsyncDifferConfig.Builder<>(new SameLayer())
                        .setBackgroundThreadExecutor(Runnable::run)
                        .build());
        this.figures = figures;
        this.opened = opened;
    }

    @Override
    public LayerViewHolder onCreateViewHolder(ViewGroup parent, int viewType) {
        LayoutInflater inflater = LayoutInflater.from(parent.getContext());
        return new LayerViewHolder(inflater.inflate(R.layout.item_layer, parent, false), figures);
    }

    @Override
    public void onBindViewHolder(LayerViewHolder holder, int position) {
        LayerRow row = getItem(position);
        holder.show(row, position == 0, position == getItemCount() - 1);
        holder.itemView.setOnClickListener(v -> opened.accept(row.card().name()));
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
