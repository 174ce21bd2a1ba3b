package dev.layerlens.app.models;

import android.content.res.Resources;
import android.text.format.Formatter;
import android.view.View;
import android.widget.TextView;
import androidx.annotation.StringRes;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.card.MaterialCardView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.Accuracy;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Precision;
import java.util.stream.Collectors;

/** One model's card on the screen. */
final class ModelViewHolder extends RecyclerView.ViewHolder {
    private final Resources resources;
    private final Figures figures;
    private final MaterialCardView card;
    private final TextView name;
    private final TextView network;
    private final TextView knows;
    private final TextView accuracy;
    private final TextView accuracyData;
    private final TextView size;
    private final TextView parameters;
    private final TextView multiplyAdds;
    private final View details;

    ModelViewHolder(View item, Figures figures) {
        super(item);
        this.figures = figures;
        resources = item.getResources();
        card = item.findViewById(R.id.model_card);
        name = item.findViewById(R.id.model_name);
        network = item.findViewById(R.id.model_network);
        knows = item.findViewById(R.id.model_knows);
        accuracy = item.findViewById(R.id.model_accuracy);
        accuracyData = item.findViewById(R.id.model_accuracy_data);
        size = item.findViewById(R.id.model_size);
        parameters = item.findViewById(R.id.model_parameters);
        multiplyAdds = item.findViewById(R.id.model_multiply_adds);
        details = item.findViewById(R.id.model_details);
    }

    void show(ModelItem item, Runnable choose, Runnable openCard) {
        ModelCard model = item.model().card();
        card.setChecked(item.chosen());
        card.setOnClickListener(v -> choose.run());
        card.setContentDescription(
                resources.getString(
                        item.chosen() ? R.string.model_chosen : R.string.model_to_choose,
                        item.model().name()));
        details.setOnClickListener(v -> openCard.run());
        details.setContentDescription(
                resources.getString(R.string.model_card_of, item.model().name()));
        name.setText(item.model().name());
        network.setText(
                resources.getString(
                        R.string.model_network,
                        model.architecture(),
                        resources.getString(precision(model.precision())),
                        model.inputHeight(),
                        model.inputWidth()));
        knows.setText(knows(model));
        accuracy.setText(
                model.accuracy()
                        .map(a -> figures.exactPercent(a.top1()))
                        .orElse(resources.getString(R.string.not_measured)));
        accuracyData.setText(model.accuracy().map(this::measuredOn).orElse(""));
        size.setText(Formatter.formatShortFileSize(card.getContext(), item.model().bytes()));
        parameters.setText(figures.shortCount(model.parameters()));
        multiplyAdds.setText(figures.shortCount(model.multiplyAdds()));
    }

    private String knows(ModelCard model) {
        int count = model.labels().size();
        String labels =
                model.labels().stream()
                        .map((Label label) -> label.in(figures.locale()))
                        .collect(Collectors.joining(", "));
        return resources.getQuantityString(R.plurals.knows, count, count, labels);
    }

    private String measuredOn(Accuracy measured) {
        return resources.getQuantityString(
                R.plurals.measured_on,
                measured.pictures(),
                figures.count(measured.pictures()),
                measured.data());
    }

    /** What a reader calls a precision. */
    @StringRes
    static int precision(Precision precision) {
        return switch (precision) {
            case FLOAT32 -> R.string.float32;
            case FLOAT16 -> R.string.float16;
            case DYNAMIC -> R.string.dynamic_range;
            case INT8 -> R.string.int8;
        };
    }
}
