package dev.layerlens.app.layers.maps;

import android.content.res.Resources;
import android.view.View;
import android.widget.TextView;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.explain.Scale;

/** What the colours of maps stand for: the scale, and the numbers at its ends. */
final class Legend {
    private final View row;
    private final TextView from;
    private final LegendView colours;
    private final TextView to;
    private final Figures figures;

    /**
     * @param root something that contains a legend
     */
    Legend(View root, Figures figures) {
        this.figures = figures;
        row = root.findViewById(R.id.legend_row);
        from = root.findViewById(R.id.legend_from);
        colours = root.findViewById(R.id.legend);
        to = root.findViewById(R.id.legend_to);
    }

    /** Shows a scale with its numbers. */
    void show(Scale scale) {
        show(scale, figures.significant(scale.from()), figures.significant(scale.to()));
    }

    /** Shows what maps with scales of their own have in common. */
    void showOwn(Scale any) {
        Resources resources = row.getResources();
        String low =
                any.signed()
                        ? resources.getString(R.string.own_peak_negative)
                        : figures.significant(0);
        show(any, low, resources.getString(R.string.own_peak));
    }

    private void show(Scale scale, String low, String high) {
        from.setText(low);
        colours.show(scale);
        to.setText(high);
        row.setContentDescription(row.getResources().getString(R.string.legend_spoken, low, high));
        row.setVisibility(View.VISIBLE);
    }
}
