package dev.layerlens.app.models;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import androidx.recyclerview.widget.AsyncDifferConfig;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.LargeType;
import dev.layerlens.app.ui.Typing;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A model card in a list. */
final class CardAdapter extends ListAdapter<CardRow, CardAdapter.Holder> {
    private final Supplier<String> searched;
    private final Consumer<String> search;

    /**
     * @param searched what is searched for at first
     * @param search hears of every change of it
     */
    CardAdapter(Supplier<String> searched, Consumer<String> search) {
        super(
                new AsyncDifferConfig.Builder<>(new SameRow())
                        .setBackgroundThreadExecutor(Runnable::run)
                        .build());
        this.searched = searched;
        this.search = search;
    }

    static final class Holder extends RecyclerView.ViewHolder {
        Holder(View row) {
            super(row);
        }

        void write(int view, String text) {
            itemView.<TextView>findViewById(view).setText(text);
        }
    }

    @Override
    public int getItemViewType(int position) {
        return getItem(position).layout();
    }

    @Override
    public Holder onCreateViewHolder(ViewGroup parent, int layout) {
        Holder holder =
                new Holder(LayoutInflater.from(parent.getContext()).inflate(layout, parent, false));
        if (layout == R.layout.item_card_search) {
            EditText text = holder.itemView.findViewById(R.id.card_search);
            text.setText(searched.get());
            text.addTextChangedListener(new Typing(search));
        } else if (layout == R.layout.item_card_fact) {
            LargeType.stack((LinearLayout) holder.itemView);
        }
        return holder;
    }

    @Override
    public void onBindViewHolder(Holder holder, int position) {
        CardRow row = getItem(position);
        if (row instanceof CardRow.Heading heading) {
            holder.write(R.id.card_text, holder.itemView.getResources().getString(heading.text()));
        } else if (row instanceof CardRow.Paragraph paragraph) {
            holder.write(R.id.card_text, paragraph.text());
        } else if (row instanceof CardRow.Fact fact) {
            holder.write(R.id.card_fact, fact.name());
            holder.write(R.id.card_value, fact.value());
        } else if (row instanceof CardRow.Recognized thing) {
            show(holder, thing);
        }
    }

    private static void show(Holder holder, CardRow.Recognized thing) {
        holder.write(R.id.class_name, thing.name());
        holder.write(R.id.class_note, thing.note());
        holder.write(R.id.class_recall, thing.recallText());
        LinearProgressIndicator bar = holder.itemView.findViewById(R.id.class_bar);
        bar.setProgressCompat((int) Math.round(thing.recall() * bar.getMax()), false);
        holder.itemView.setContentDescription(
                holder.itemView
                        .getResources()
                        .getString(
                                R.string.class_spoken,
                                thing.name(),
                                thing.recallText(),
                                thing.note()));
    }

    private static final class SameRow extends DiffUtil.ItemCallback<CardRow> {

        @Override
        public boolean areItemsTheSame(CardRow one, CardRow other) {
            return one.equals(other);
        }

        @Override
        public boolean areContentsTheSame(CardRow one, CardRow other) {
            return one.equals(other);
        }
    }
}
