package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;
import java.util.function.IntConsumer;

/** Classes with their probabilities; the chosen one is marked. */
final class ClassAdapter extends ListAdapter<Answer, ClassAdapter.Row> {
    private final Figures figures;
    private final IntConsumer chosen;
    private int marked = -1;

    ClassAdapter(Figures figures, IntConsumer chosen) {
        super(new Same());
        this.figures = figures;
        this.chosen = chosen;
    }

    /** Marks a class. */
    void mark(int label) {
        if (label != marked) {
            marked = label;
            notifyItemRangeChanged(0, getItemCount());
        }
    }

    @Override
    public Row onCreateViewHolder(ViewGroup parent, int kind) {
        return new Row(
                LayoutInflater.from(parent.getContext())
                        .inflate(R.layout.item_class, parent, false));
    }

    @Override
    public void onBindViewHolder(Row row, int position) {
        Answer answer = getItem(position);
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

    private static final class Same extends DiffUtil.ItemCallback<Answer> {
        @Override
        public boolean areItemsTheSame(Answer a, Answer b) {
            return a.index() == b.index();
        }

        @Override
        public boolean areContentsTheSame(Answer a, Answer b) {
            return a.equals(b);
        }
    }
}
