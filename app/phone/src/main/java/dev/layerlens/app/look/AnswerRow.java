package dev.layerlens.app.look;

import android.view.View;
import android.widget.TextView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.ui.Figures;

/** One answer on the screen: its name, a bar, and per cent. */
final class AnswerRow {
    private static final float FAINT = 0.5f;

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
     * @param sure whether the model is; an unsure answer is faint
     */
    void show(Answer answer, CharSequence title, boolean sure, Figures figures) {
        row.setVisibility(View.VISIBLE);
        if (!title.toString().contentEquals(name.getText())) {
            name.setText(title);
        }
        percent.setText(figures.percent(answer.probability()));
        bar.setProgressCompat(Math.round(answer.probability() * bar.getMax()), false);
        bar.setAlpha(sure ? 1 : FAINT);
    }

    void hide() {
        row.setVisibility(View.INVISIBLE);
    }
}
