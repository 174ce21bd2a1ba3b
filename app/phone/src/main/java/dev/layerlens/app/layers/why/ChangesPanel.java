package dev.layerlens.app.layers.why;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.BeforeAndAfter;

/** The answer before and after, side by side, and below it what became of every class in play. */
final class ChangesPanel {
    private final View root;
    private final ViewGroup rows;
    private final WhatIfWords words;

    /**
     * @param root has the two answers
     * @param rows takes a row for each class
     */
    ChangesPanel(View root, ViewGroup rows, WhatIfWords words) {
        this.root = root;
        this.rows = rows;
        this.words = words;
    }

    void show(WhatIfState.Board board, BeforeAndAfter answers) {
        Changes changes = new Changes(answers);
        int first = changes.firstBefore();
        answer(
                R.id.answer_before,
                R.string.before,
                words.name(board, first),
                changes.before(first));
        int now = changes.firstAfter();
        answer(R.id.answer_after, R.string.after, words.name(board, now), changes.after(now));
        int shown = 0;
        for (int label : changes.shown()) {
            View row = row(shown++);
            String name = words.name(board, label);
            row.<TextView>findViewById(R.id.change_name).setText(name);
            bar(row, R.id.before_bar, R.id.before_percent, changes.before(label));
            bar(row, R.id.after_bar, R.id.after_percent, changes.after(label));
            row.setContentDescription(
                    words.change(name, changes.before(label), changes.after(label)));
        }
        rows.removeViews(shown, rows.getChildCount() - shown);
    }

    private void answer(int id, int title, String name, float probability) {
        View card = root.findViewById(id);
        card.<TextView>findViewById(R.id.side_title).setText(title);
        card.<TextView>findViewById(R.id.side_name).setText(name);
        card.<TextView>findViewById(R.id.side_percent).setText(words.percent(probability));
    }

    private View row(int index) {
        if (index == rows.getChildCount()) {
            LayoutInflater.from(rows.getContext()).inflate(R.layout.item_change, rows);
        }
        return rows.getChildAt(index);
    }

    private void bar(View row, int bar, int percent, float probability) {
        LinearProgressIndicator shown = row.findViewById(bar);
        shown.setProgressCompat(Math.round(probability * shown.getMax()), false);
        row.<TextView>findViewById(percent).setText(words.percent(probability));
    }
}
