package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.core.view.ViewCompat;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat.AccessibilityActionCompat;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/** The sum that a class's logit is: its largest parts, what is left, and the result. */
final class SumPanel {
    private final ViewGroup rows;
    private final WhyWords words;
    private final IntConsumer open;

    /**
     * @param open is told the feature whose map is to be enlarged
     */
    SumPanel(ViewGroup rows, WhyWords words, IntConsumer open) {
        this.rows = rows;
        this.words = words;
        this.open = open;
    }

    void show(Evidence evidence) {
        rows.removeAllViews();
        Contributions sum = evidence.sum();
        List<Contribution> top = sum.top(Evidence.SHOWN);
        double rest = sum.rest(Evidence.SHOWN);
        double longest = Math.max(Math.abs(rest), Math.abs(sum.bias()));
        for (Contribution one : top) {
            longest = Math.max(longest, Math.abs(one.amount()));
        }
        for (int i = 0; i < top.size(); i++) {
            Contribution one = top.get(i);
            View row = row(words.feature(one.feature()), one.amount(), longest);
            row.<MapRowView>findViewById(R.id.part_map)
                    .show(Collections.singletonList(evidence.maps().get(i)));
            row.<TextView>findViewById(R.id.part_note).setText(words.product(one));
            row.setContentDescription(words.spoken(one));
            row.setOnClickListener(v -> open.accept(one.feature()));
            ViewCompat.replaceAccessibilityAction(
                    row, AccessibilityActionCompat.ACTION_CLICK, words.enlarge(), null);
        }
        int others = sum.largest().size() - top.size();
        if (others > 0) {
            plain(words.others(others), rest, longest);
        }
        plain(words.bias(), sum.bias(), longest);
    }

    private View row(String name, double amount, double longest) {
        View row =
                LayoutInflater.from(rows.getContext())
                        .inflate(R.layout.item_contribution, rows, false);
        row.<TextView>findViewById(R.id.part_name).setText(name);
        row.<TextView>findViewById(R.id.part_amount).setText(words.signed(amount));
        row.<SignedBarView>findViewById(R.id.part_bar)
                .show(longest == 0 ? 0 : (float) (amount / longest));
        rows.addView(row);
        return row;
    }

    /** A part that no map belongs to. */
    private void plain(String name, double amount, double longest) {
        View row = row(name, amount, longest);
        row.setContentDescription(words.spoken(name, amount));
        row.findViewById(R.id.part_map).setVisibility(View.INVISIBLE);
        row.findViewById(R.id.part_note).setVisibility(View.GONE);
        row.setClickable(false);
        row.setBackground(null);
    }
}
