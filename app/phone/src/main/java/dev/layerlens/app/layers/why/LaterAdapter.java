package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.words.LayerTitles;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Layers by name and title; the one that is shown is marked. */
final class LaterAdapter extends RecyclerView.Adapter<LaterAdapter.Row> {
    private final LayerTitles titles;
    private final Consumer<LayerCard> chosen;
    private List<LayerCard> layers = Collections.emptyList();
    private Optional<LayerCard> marked = Optional.empty();

    LaterAdapter(LayerTitles titles, Consumer<LayerCard> chosen) {
        this.titles = titles;
        this.chosen = chosen;
    }

    void show(List<LayerCard> shown, Optional<LayerCard> mark) {
        if (layers.equals(shown) && marked.equals(mark)) {
            return;
        }
        int before = layers.size();
        layers = shown;
        marked = mark;
        notifyItemRangeRemoved(0, before);
        notifyItemRangeInserted(0, layers.size());
    }

    @Override
    public int getItemCount() {
        return layers.size();
    }

    @Override
    public Row onCreateViewHolder(ViewGroup parent, int kind) {
        return new Row(
                LayoutInflater.from(parent.getContext())
                        .inflate(R.layout.item_later, parent, false));
    }

    @Override
    public void onBindViewHolder(Row row, int position) {
        LayerCard layer = layers.get(position);
        boolean mark = marked.filter(m -> m.name().equals(layer.name())).isPresent();
        row.name.setText(layer.name());
        row.title.setText(titles.of(layer.title()));
        row.itemView.setSelected(mark);
        row.itemView.setActivated(mark);
        row.itemView.setOnClickListener(v -> chosen.accept(layer));
    }

    /** One layer. */
    static final class Row extends RecyclerView.ViewHolder {
        private final TextView name;
        private final TextView title;

        Row(View row) {
            super(row);
            name = row.findViewById(R.id.later_name);
            title = row.findViewById(R.id.later_title);
        }
    }
}
