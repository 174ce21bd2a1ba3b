package dev.layerlens.app.layers.overview;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.annotation.AttrRes;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.explain.Contribution;
import java.util.Collections;
import java.util.List;

/** The answer at the end of the line. */
final class AnswerHolder extends RecyclerView.ViewHolder {
    private static final int ANSWERS = 5;
    private static final int PARTS = 5;

    private final Figures figures;
    private final ViewGroup bars;
    private final ViewGroup parts;
    private final TextView addsMost;

    /**
     * @param why is run by whoever asks why this is the answer
     */
    AnswerHolder(View row, Figures figures, Runnable why) {
        super(row);
        this.figures = figures;
        bars = row.findViewById(R.id.answer_bars);
        parts = row.findViewById(R.id.contributions);
        addsMost = row.findViewById(R.id.adds_most);
        row.findViewById(R.id.open_why).setOnClickListener(v -> why.run());
    }

    void show(Item.Answer item) {
        List<Answer> best = item.answer().top(ANSWERS);
        fill(bars, best.size());
        for (int i = 0; i < best.size(); i++) {
            show(bars.getChildAt(i), best.get(i));
        }
        List<Contribution> largest =
                item.parts().map(known -> known.top(PARTS)).orElse(Collections.emptyList());
        addsMost.setVisibility(largest.isEmpty() ? View.GONE : View.VISIBLE);
        addsMost.setText(
                itemView.getResources()
                        .getString(R.string.adds_most, best.get(0).label().in(figures.locale())));
        fill(parts, largest.size());
        for (int i = 0; i < largest.size(); i++) {
            show(parts.getChildAt(i), largest.get(i), Math.abs(largest.get(0).amount()));
        }
    }

    /** Puts so many empty bars into a column. */
    private static void fill(ViewGroup column, int count) {
        while (column.getChildCount() > count) {
            column.removeViewAt(column.getChildCount() - 1);
        }
        LayoutInflater inflater = LayoutInflater.from(column.getContext());
        while (column.getChildCount() < count) {
            inflater.inflate(R.layout.item_answer_bar, column, true);
        }
    }

    private void show(View bar, Answer answer) {
        String name = answer.label().in(figures.locale());
        String percent = figures.percent(answer.probability());
        show(bar, name, percent, answer.probability(), androidx.appcompat.R.attr.colorPrimary);
    }

    /** What speaks against the answer is drawn in the colour of errors. */
    private void show(View bar, Contribution part, double largest) {
        String name = bar.getResources().getString(R.string.feature, part.feature());
        String amount = figures.signed((float) part.amount());
        double share = Math.abs(part.amount()) / Math.max(largest, Float.MIN_NORMAL);
        int colour =
                part.amount() < 0
                        ? androidx.appcompat.R.attr.colorError
                        : androidx.appcompat.R.attr.colorPrimary;
        show(bar, name, amount, share, colour);
    }

    private static void show(
            View bar, String name, String figure, double share, @AttrRes int colour) {
        bar.<TextView>findViewById(R.id.bar_name).setText(name);
        bar.<TextView>findViewById(R.id.bar_percent).setText(figure);
        bar.<BarView>findViewById(R.id.bar_line).show(share, MaterialColors.getColor(bar, colour));
        bar.setContentDescription(
                bar.getResources().getString(R.string.answer_spoken, name, figure));
    }
}
