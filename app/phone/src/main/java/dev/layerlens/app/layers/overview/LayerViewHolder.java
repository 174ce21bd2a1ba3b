package dev.layerlens.app.layers.overview;

import android.content.res.Resources;
import android.view.View;
import android.widget.TextView;
import androidx.core.content.ContextCompat;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.LayerRow;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.LargeType;
import dev.layerlens.card.Formula;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.Optional;

/** One layer's row on the screen. */
final class LayerViewHolder extends RecyclerView.ViewHolder {
    private final Resources resources;
    private final Figures figures;
    private final SpineView spine;
    private final TextView title;
    private final TextView name;
    private final TextView kindAndShape;
    private final TextView formula;
    private final TextView note;
    private final MapStripView maps;
    private final TextView values;

    LayerViewHolder(View row, Figures figures) {
        super(row);
        this.figures = figures;
        resources = row.getResources();
        LargeType.stack(row.findViewById(R.id.layer_heading));
        spine = row.findViewById(R.id.spine);
        title = row.findViewById(R.id.layer_title);
        name = row.findViewById(R.id.layer_name);
        kindAndShape = row.findViewById(R.id.layer_kind);
        formula = row.findViewById(R.id.layer_formula);
        note = row.findViewById(R.id.layer_note);
        maps = row.findViewById(R.id.layer_maps);
        values = row.findViewById(R.id.layer_values);
    }

    void show(LayerRow row, boolean first, boolean last) {
        LayerCard card = row.card();
        int colour = ContextCompat.getColor(itemView.getContext(), Kinds.colour(card.kind()));
        spine.show(colour, first, last);
        title.setText(card.title());
        name.setText(card.name());
        String kind = resources.getString(Kinds.name(card.kind()));
        kindAndShape.setText(
                resources.getString(
                        R.string.kind_and_shape,
                        kind,
                        resources.getString(
                                R.string.shape, card.height(), card.width(), card.channels())));
        showOrHide(formula, numbers(card));
        showOrHide(note, note(row));
        maps.show(row.maps());
        maps.setContentDescription(resources.getString(R.string.maps_described, card.channels()));
        values.setText(values(row));
    }

    /** The size of the output where it is computed, otherwise the rule for one value. */
    private static Optional<String> numbers(LayerCard card) {
        Optional<Formula> size = card.formula(Formula.Quantity.OUTPUT_SIZE);
        Optional<Formula> shown = size.isPresent() ? size : card.formula(Formula.Quantity.VALUE);
        return shown.map(Formula::numbers);
    }

    private Optional<String> note(LayerRow row) {
        if (row.shownAfter().isPresent()) {
            LayerCard into = row.shownAfter().get();
            return Optional.of(resources.getString(R.string.folded, into.title(), into.name()));
        }
        if (row.card().kind() == LayerKind.ADD) {
            return Optional.of(
                    resources.getString(R.string.joins, String.join(" + ", row.card().inputs())));
        }
        return Optional.empty();
    }

    private String values(LayerRow row) {
        return resources.getString(
                R.string.map_values,
                figures.value(row.least()),
                figures.value(row.greatest()),
                figures.percent(row.zeros()));
    }

    private static void showOrHide(TextView view, Optional<String> text) {
        view.setVisibility(text.isPresent() ? View.VISIBLE : View.GONE);
        view.setText(text.orElse(""));
    }
}
