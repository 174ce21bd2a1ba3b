package dev.layerlens.app.look;

import android.view.View;
import android.widget.TextView;
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
     * @param title what to call it; set only when it changes, so that a screen reader speaks only
     *     then
     * @param spoken what the screen reader says instead; empty for the title itself
     * @param sure whether the model is; an unsure answer's bar is grey
     */
    void show(Answer answer, String title, String spoken, boolean sure, Figures figures) {
        row.setVisibility(View.VISIBLE);
        if (!title.contentEquals(name.getText())) {
            name.setContentDescription(spoken.isEmpty() ? null : spoken);
            name.setText(title);
        }
        percent.setText(figures.percent(answer.probability()));
        bar.setProgressCompat(Math.round(answer.probability() * bar.getMax()), false);
        bar.setIndicatorColor(
                MaterialColors.getColor(
                        bar,
                        sure
                                ? androidx.appcompat.R.attr.colorPrimary
                                : com.google.android.material.R.attr.colorOutline));
    }

    void hide() {
        row.setVisibility(View.INVISIBLE);
    }
}
