package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.core.view.ViewCompat;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat.AccessibilityActionCompat;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.why.WhyWords.Part;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.Rounding;
import dev.layerlens.card.graph.Head;
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

    /**
     * @param head the network's end
     */
    void show(Evidence evidence, Head head) {
        rows.removeAllViews();
        Contributions sum = evidence.sum();
        List<Contribution> top = sum.top(Evidence.SHOWN);
        double rest = sum.rest(Evidence.SHOWN);
        double longest = Math.max(Math.abs(rest), Math.abs(sum.bias()));
        longest = Math.max(longest, Math.abs(sum.rounding().amount()));
        for (Contribution one : top) {
            longest = Math.max(longest, Math.abs(one.amount()));
        }
        for (int i = 0; i < top.size(); i++) {
            Part part =
                    head.classMaps()
                            ? words.classMap(evidence.activation().map().cells())
                            : words.feature(top.get(i));
            show(part, top.get(i), evidence.maps().get(i), longest);
        }
        int others = sum.largest().size() - top.size();
        if (others > 0) {
            plain(words.others(others), rest, longest);
        }
        if (!head.classMaps()) {
            plain(words.bias(), sum.bias(), longest);
        }
        if (sum.rounding().matters()) {
            Rounding rounding = sum.rounding();
            View row = plain(words.rounding(rounding), rounding.amount(), longest);
            row.<TextView>findViewById(R.id.part_amount).setText(words.fine(rounding.amount()));
            row.setContentDescription(words.spoken(rounding));
        }
    }

    private void show(Part part, Contribution one, Bitmap map, double longest) {
        View row = row(part.name(), one.amount(), longest);
        row.<MapRowView>findViewById(R.id.part_map).show(Collections.singletonList(map));
        row.<TextView>findViewById(R.id.part_note).setText(part.note());
        row.setContentDescription(words.spoken(part, one.amount()));
        row.setOnClickListener(v -> open.accept(one.feature()));
        ViewCompat.replaceAccessibilityAction(
                row, AccessibilityActionCompat.ACTION_CLICK, words.enlarge(), null);
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
    private View plain(String name, double amount, double longest) {
        View row = row(name, amount, longest);
        row.setContentDescription(words.spoken(name, amount));
        row.findViewById(R.id.part_map).setVisibility(View.INVISIBLE);
        row.findViewById(R.id.part_note).setVisibility(View.GONE);
        row.setClickable(false);
        row.setBackground(null);
        return row;
    }
}
