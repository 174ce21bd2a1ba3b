package dev.layerlens.app.models;

import android.content.res.Resources;
import android.text.format.Formatter;
import android.view.View;
import android.widget.TextView;
import androidx.annotation.StringRes;
import androidx.core.view.ViewCompat;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat.AccessibilityActionCompat;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.card.MaterialCardView;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.settings.BackendWords;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.Accuracy;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Precision;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One model's card on the screen. */
final class ModelViewHolder extends RecyclerView.ViewHolder {
    private final Resources resources;
    private final Figures figures;
    private final BackendWords words;
    private final MaterialCardView card;
    private final TextView name;
    private final TextView network;
    private final TextView knows;
    private final View accuracyRow;
    private final TextView accuracy;
    private final TextView accuracyData;
    private final TextView size;
    private final View parametersCell;
    private final TextView parameters;
    private final View multiplyAddsCell;
    private final TextView multiplyAdds;
    private final View timeCell;
    private final TextView time;
    private final TextView timeBackend;
    private final View details;

    ModelViewHolder(View item, Figures figures) {
        super(item);
        this.figures = figures;
        resources = item.getResources();
        words = new BackendWords(resources, figures);
        card = item.findViewById(R.id.model_card);
        name = item.findViewById(R.id.model_name);
        network = item.findViewById(R.id.model_network);
        knows = item.findViewById(R.id.model_knows);
        accuracyRow = item.findViewById(R.id.model_accuracy_row);
        accuracy = item.findViewById(R.id.model_accuracy);
        accuracyData = item.findViewById(R.id.model_accuracy_data);
        size = item.findViewById(R.id.model_size);
        parametersCell = item.findViewById(R.id.parameters_cell);
        parameters = item.findViewById(R.id.model_parameters);
        multiplyAddsCell = item.findViewById(R.id.multiply_adds_cell);
        multiplyAdds = item.findViewById(R.id.model_multiply_adds);
        timeCell = item.findViewById(R.id.time_cell);
        time = item.findViewById(R.id.model_time);
        timeBackend = item.findViewById(R.id.model_time_backend);
        details = item.findViewById(R.id.model_details);
    }

    void show(ModelItem item, Runnable choose, Runnable openCard) {
        ModelCard model = item.model().card();
        card.setChecked(item.chosen());
        card.setOnClickListener(v -> choose.run());
        ViewCompat.replaceAccessibilityAction(
                card,
                AccessibilityActionCompat.ACTION_CLICK,
                resources.getString(R.string.choose),
                null);
        details.setOnClickListener(v -> openCard.run());
        details.setContentDescription(
                resources.getString(R.string.model_card_of, item.model().name()));
        name.setText(item.model().name());
        network.setText(network(model));
        knows.setText(knows(model));
        accuracyRow.setVisibility(model.accuracy().isPresent() ? View.VISIBLE : View.GONE);
        model.accuracy().ifPresent(this::show);
        size.setText(Formatter.formatShortFileSize(card.getContext(), item.model().bytes()));
        show(parametersCell, parameters, model.parameters());
        show(multiplyAddsCell, multiplyAdds, model.multiplyAdds());
        card.setContentDescription(spoken(item));
        timeCell.setVisibility(item.times().isEmpty() ? View.GONE : View.VISIBLE);
        item.times().stream().findFirst().ifPresent(this::show);
    }

    private void show(Lap fastest) {
        time.setText(
                resources.getString(R.string.milliseconds, figures.milliseconds(fastest.nanos())));
        timeBackend.setText(words.name(fastest.backend(), fastest.threads()));
    }

    private void show(Accuracy measured) {
        accuracy.setText(figures.exactPercent(measured.top1()));
        accuracyData.setText(on(measured));
    }

    private String on(Accuracy measured) {
        return resources.getQuantityString(
                R.plurals.measured_on,
                measured.pictures(),
                figures.count(measured.pictures()),
                measured.data());
    }

    /** What a screen reader says of the card, also while only a part of it is in sight. */
    private String spoken(ModelItem item) {
        ModelCard model = item.model().card();
        Stream<String> right =
                model.accuracy().stream()
                        .map(
                                a ->
                                        figures.exactPercent(a.top1())
                                                + " "
                                                + resources.getString(R.string.accuracy)
                                                + " "
                                                + on(a));
        return Stream.concat(Stream.of(item.model().name(), network(model), knows(model)), right)
                .collect(Collectors.joining(". "));
    }

    /** Of a model from elsewhere not every count is known. */
    private void show(View cell, TextView text, long count) {
        cell.setVisibility(count > 0 ? View.VISIBLE : View.GONE);
        text.setText(figures.shortCount(count));
    }

    private String network(ModelCard model) {
        String architecture = model.architecture().isEmpty() ? "" : model.architecture() + " · ";
        return architecture
                + resources.getString(
                        R.string.model_network,
                        resources.getString(precision(model.precision())),
                        model.inputHeight(),
                        model.inputWidth());
    }

    private String knows(ModelCard model) {
        int count = model.labels().size();
        String labels =
                model.labels().stream()
                        .map((Label label) -> label.in(figures.locale()))
                        .collect(Collectors.joining(", "));
        return resources.getQuantityString(R.plurals.knows, count, count, labels);
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
