package dev.layerlens.app.models;

import android.view.LayoutInflater;
import android.view.ViewGroup;
import androidx.recyclerview.widget.AsyncDifferConfig;
import androidx.recyclerview.widget.DiffUtil;
import androidx.recyclerview.widget.ListAdapter;
import dev.layerlens.app.R;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.ui.Figures;
import java.util.function.Consumer;

/** The models in a list. */
final class ModelAdapter extends ListAdapter<ModelItem, ModelViewHolder> {
    private final Figures figures;
    private final Consumer<ModelAsset> choose;
    private final Consumer<String> openCard;

    /**
     * @param choose puts a model to use
     * @param openCard opens the card of the model with a path
     */
    ModelAdapter(Figures figures, Consumer<ModelAsset> choose, Consumer<String> openCard) {
        // so few rows that comparing them takes no thread of its own
        super(
                new AsyncDifferConfig.Builder<>(new SameModel())
                        .setBackgroundThreadExecutor(Runnable::run)
                        .build());
        this.figures = figures;
        this.choose = choose;
        this.openCard = openCard;
    }

    @Override
    public ModelViewHolder onCreateViewHolder(ViewGroup parent, int viewType) {
        LayoutInflater inflater = LayoutInflater.from(parent.getContext());
        return new ModelViewHolder(inflater.inflate(R.layout.item_model, parent, false), figures);
    }

    @Override
    public void onBindViewHolder(ModelViewHolder holder, int position) {
        ModelItem item = getItem(position);
        holder.show(
                item,
                () -> choose.accept(item.model()),
                () -> openCard.accept(item.model().path()));
    }

    private static final class SameModel extends DiffUtil.ItemCallback<ModelItem> {

        @Override
        public boolean areItemsTheSame(ModelItem one, ModelItem other) {
            return one.model().path().equals(other.model().path());
        }

        @Override
        public boolean areContentsTheSame(ModelItem one, ModelItem other) {
            return one.equals(other);
        }
    }
}
