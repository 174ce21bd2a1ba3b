package dev.layerlens.app.look;

import android.view.View;
import android.widget.TextView;
import androidx.core.view.ViewCompat;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat.AccessibilityActionCompat;
import com.google.android.material.color.MaterialColors;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;

/** One answer on the screen: its name, a bar, and per cent. */
final class AnswerRow {
    private final View row;
    private final TextView name;
    private final TextView percent;
    private final LinearProgressIndicator bar;

    AnswerRow(View row) {
        this.row = row;
        this.name = row.findViewById(R.id.answer_name);
        this.percent = row.findViewById(R.id.answer_percent);
        this.bar = row.findViewById(R.id.answer_bar);
    }

    /**
     * Shows an answer.
     *
     * @param title what to call it
     * @param sure whether the model is; an unsure answer's bar is grey
     * @param moving whether the bar moves to its new place, or is there at once
     */
    void show(Answer answer, String title, boolean sure, boolean moving, Figures figures) {
        boolean hidden = row.getVisibility() != View.VISIBLE;
        row.setVisibility(View.VISIBLE);
        if (!title.contentEquals(name.getText())) {
            name.setText(title);
        }
        percent.setText(figures.percent(answer.probability()));
        bar.setIndicatorColor(
                MaterialColors.getColor(
                        bar,
                        sure
                                ? androidx.appcompat.R.attr.colorPrimary
                                : com.google.android.material.R.attr.colorOutline));
        bar.setProgressCompat(Math.round(answer.probability() * bar.getMax()), moving && !hidden);
    }

    /** What a screen reader says of the row; a row that is a live region says it at once. */
    void say(String spoken) {
        if (!spoken.contentEquals(
                row.getContentDescription() == null ? "" : row.getContentDescription())) {
            row.setContentDescription(spoken);
        }
    }

    /** Whether a screen reader has nothing to say of the row yet. */
    boolean isSilent() {
        return row.getContentDescription() == null;
    }

    /** Marks the row whose class the heat map shows. */
    void mark(boolean marked) {
        row.setActivated(marked);
    }

    /**
     * Makes the row a button.
     *
     * @param what it does, for a screen reader
     */
    void onClick(String what, Runnable clicked) {
        row.setOnClickListener(v -> clicked.run());
        ViewCompat.replaceAccessibilityAction(
                row, AccessibilityActionCompat.ACTION_CLICK, what, null);
    }

    /** Makes the row no button any more. */
    void offClick() {
        row.setOnClickListener(null);
        row.setClickable(false);
        ViewCompat.replaceAccessibilityAction(
                row, AccessibilityActionCompat.ACTION_CLICK, null, null);
    }

    /** Takes the row away, with its place or without it. */
    void hide(boolean keepPlace) {
        row.setVisibility(keepPlace ? View.INVISIBLE : View.GONE);
    }
}
