package dev.layerlens.app.layers.card;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.LargeType;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Statistics;
import java.util.List;

/** What the values of a layer on this picture look like in numbers. */
final class NumbersSection {
    private final View root;
    private final Figures figures;

    NumbersSection(View root, Figures figures) {
        this.root = root;
        this.figures = figures;
    }

    /** Makes room until the numbers come. */
    void clear() {
        root.findViewById(R.id.numbers).setVisibility(View.INVISIBLE);
    }

    void show(LayerPage page, CardFigures computed) {
        LayerCard card = page.card();
        NumberRows rows = new NumberRows(root.getResources(), figures, page.walk().card());
        Statistics statistics = computed.statistics();
        root.<HistogramView>findViewById(R.id.histogram)
                .show(
                        statistics.histogram(),
                        computed.values(),
                        rows.describe(statistics.histogram(), statistics, computed.values()));
        fill(root.findViewById(R.id.number_rows), rows.of(card, statistics));
        List<NumberRows.Row> precision = rows.precision(card, computed.range());
        TextView heading = root.findViewById(R.id.precision_heading);
        heading.setVisibility(precision.isEmpty() ? View.GONE : View.VISIBLE);
        heading.setText(
                card.quantization().isPresent()
                        ? R.string.card_precision
                        : R.string.card_precision_float);
        fill(root.findViewById(R.id.precision_rows), precision);
        root.findViewById(R.id.numbers).setVisibility(View.VISIBLE);
    }

    private static void fill(ViewGroup into, List<NumberRows.Row> rows) {
        into.removeAllViews();
        LayoutInflater inflater = LayoutInflater.from(into.getContext());
        for (NumberRows.Row number : rows) {
            View row = inflater.inflate(R.layout.item_number, into, false);
            LargeType.stack(row.findViewById(R.id.number_line));
            row.<TextView>findViewById(R.id.number_name).setText(number.name());
            row.<TextView>findViewById(R.id.number_value).setText(number.value());
            TextView note = row.findViewById(R.id.number_note);
            note.setText(number.note());
            note.setVisibility(number.note().isEmpty() ? View.GONE : View.VISIBLE);
            row.setContentDescription(
                    number.note().isEmpty()
                            ? number.name() + ": " + number.value()
                            : number.name() + ": " + number.value() + ". " + number.note());
            into.addView(row);
        }
    }
}
