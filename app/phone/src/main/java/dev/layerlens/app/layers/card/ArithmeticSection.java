package dev.layerlens.app.layers.card;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every quantity of a layer as a rule, with numbers, and as a share of the whole network. */
final class ArithmeticSection {
    private final View root;
    private final ViewGroup rows;
    private final Figures figures;

    ArithmeticSection(View root, Figures figures) {
        this.root = root;
        this.rows = root.findViewById(R.id.quantities);
        this.figures = figures;
    }

    void show(LayerPage page) {
        Quantities quantities = new Quantities(page.graph(), root.getResources(), figures);
        rows.removeAllViews();
        quantities.of(page.card()).forEach(this::add);
        String letters = quantities.letters(page.card());
        write(root, R.id.letters, Optional.of(letters).filter(l -> !l.isEmpty()));
    }

    private void add(Quantities.Row quantity) {
        View row =
                LayoutInflater.from(rows.getContext()).inflate(R.layout.item_quantity, rows, false);
        write(row, R.id.quantity_name, Optional.of(quantity.name()));
        write(row, R.id.quantity_rule, quantity.rule());
        write(row, R.id.quantity_numbers, quantity.numbers());
        write(row, R.id.quantity_note, Optional.of(quantity.note()).filter(n -> !n.isEmpty()));
        LinearProgressIndicator bar = row.findViewById(R.id.quantity_share);
        bar.setVisibility(quantity.share().isPresent() ? View.VISIBLE : View.GONE);
        quantity.share()
                .ifPresent(
                        share ->
                                bar.setProgressCompat(
                                        (int) Math.ceil(share * bar.getMax()), false));
        row.setContentDescription(
                Stream.of(
                                Optional.of(quantity.name()),
                                quantity.rule(),
                                quantity.numbers(),
                                Optional.of(quantity.note()))
                        .flatMap(Optional::stream)
                        .filter(t -> !t.isEmpty())
                        .collect(Collectors.joining(". ")));
        rows.addView(row);
    }

    private static void write(View row, int view, Optional<String> text) {
        TextView line = row.findViewById(view);
        line.setVisibility(text.isPresent() ? View.VISIBLE : View.GONE);
        line.setText(text.orElse(""));
    }
}
