package dev.layerlens.app.layers.overview;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.recyclerview.widget.AsyncDifferConfig;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.words.LayerTitles;
import java.util.List;
import java.util.Optional;

/** The network from the picture to the answer. */
final class OverviewAdapter extends ListAdapter<Item, RecyclerView.ViewHolder> {
    private final Figures figures;
    private final LayerTitles titles;
    private final Strips strips;
    private final Actions actions;
    private Optional<Walk> walk = Optional.empty();

    /** What a person does with a row. */
    interface Actions {

        /** Opens a layer's card. */
        void open(LayerCard layer);

        /** Folds a group into one row, or unfolds it. */
        void fold(Group group);

        /** Asks why this is the answer. */
        void why();
    }

    OverviewAdapter(Figures figures, Strips strips, Actions actions) {
        // so few rows that comparing them takes no thread of its own
        super(
                new AsyncDifferConfig.Builder<>(new SameRow())
                        .setBackgroundThreadExecutor(Runnable::run)
                        .build());
        this.figures = figures;
        this.titles = LayerTitles.in(figures.locale());
        this.strips = strips;
        this.actions = actions;
    }

    /** Shows rows of a walk. */
    void show(Walk shown, List<Item> items) {
        walk = Optional.of(shown);
        strips.begin(shown);
        submitList(items);
    }

    /** Shows nothing. */
    void clear() {
        strips.end();
        submitList(List.of());
    }

    @Override
    public int getItemViewType(int position) {
        Item item = getItem(position);
        if (item instanceof Item.Legend) {
            return R.layout.item_legend;
        } else if (item instanceof Item.Heading) {
            return R.layout.item_group;
        }
        return item instanceof Item.Answer ? R.layout.item_answer : R.layout.item_layer;
    }

    @Override
    public RecyclerView.ViewHolder onCreateViewHolder(ViewGroup parent, int layout) {
        View row = LayoutInflater.from(parent.getContext()).inflate(layout, parent, false);
        if (layout == R.layout.item_legend) {
            return new LegendHolder(row);
        } else if (layout == R.layout.item_group) {
            return new HeadingHolder(row);
        } else if (layout == R.layout.item_answer) {
            return new AnswerHolder(row, figures, actions::why);
        }
        return new LayerHolder(row, figures, titles, strips);
    }

    @Override
    public void onBindViewHolder(RecyclerView.ViewHolder holder, int position) {
        Item item = getItem(position);
        if (item instanceof Item.Heading heading) {
            ((HeadingHolder) holder).show(heading);
            holder.itemView.setOnClickListener(v -> actions.fold(heading.row().group()));
        } else if (item instanceof Item.Layer layer) {
            LayerCard card = card(layer.row().place());
            ((LayerHolder) holder).show(layer, card, answer());
            holder.itemView.setOnClickListener(v -> actions.open(card));
        } else if (item instanceof Item.Folded folded) {
            ((LayerHolder) holder).show(folded, card(folded.row().place()), answer());
            holder.itemView.setOnClickListener(v -> actions.fold(folded.row().group()));
        } else if (item instanceof Item.Answer answer) {
            ((AnswerHolder) holder).show(answer);
        }
    }

    private LayerCard card(int place) {
        return walk.orElseThrow().layers().get(place);
    }

    private String answer() {
        return walk.orElseThrow().answer().top(1).get(0).label().in(figures.locale());
    }

    @Override
    public void onViewRecycled(RecyclerView.ViewHolder holder) {
        if (holder instanceof LayerHolder layer) {
            layer.forget();
        }
    }

    private static final class SameRow extends DiffUtil.ItemCallback<Item> {

        @Override
        public boolean areItemsTheSame(Item one, Item other) {
            return one.key().equals(other.key());
        }

        @Override
        public boolean areContentsTheSame(Item one, Item other) {
            return one.equals(other);
        }
    }
}
