package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** Classes with their probabilities; the chosen one is marked. */
final class ClassAdapter extends RecyclerView.Adapter<ClassAdapter.Row> {
    private final Figures figures;
    private final IntConsumer chosen;
    private List<Answer> classes = Collections.emptyList();
    private int marked = -1;

    ClassAdapter(Figures figures, IntConsumer chosen) {
        this.figures = figures;
        this.chosen = chosen;
    }

    /** Shows classes. */
    void show(List<Answer> shown) {
        int before = classes.size();
        classes = shown;
        notifyItemRangeRemoved(0, before);
        notifyItemRangeInserted(0, shown.size());
    }

    /** Marks a class. */
    void mark(int label) {
        if (label != marked) {
            marked = label;
            notifyItemRangeChanged(0, getItemCount());
        }
    }

    @Override
    public int getItemCount() {
        return classes.size();
    }

    @Override
    public Row onCreateViewHolder(ViewGroup parent, int kind) {
        return new Row(
                LayoutInflater.from(parent.getContext())
                        .inflate(R.layout.item_class, parent, false));
    }

    @Override
    public void onBindViewHolder(Row row, int position) {
        Answer answer = classes.get(position);
        row.name.setText(answer.label().in(figures.locale()));
        row.percent.setText(figures.percent(answer.probability()));
        row.itemView.setSelected(answer.index() == marked);
        row.itemView.setActivated(answer.index() == marked);
        row.itemView.setOnClickListener(v -> chosen.accept(answer.index()));
    }

    /** One class. */
    static final class Row extends RecyclerView.ViewHolder {
        private final TextView name;
        private final TextView percent;

        Row(View row) {
            super(row);
            name = row.findViewById(R.id.class_name);
            percent = row.findViewById(R.id.class_percent);
        }
    }
}
