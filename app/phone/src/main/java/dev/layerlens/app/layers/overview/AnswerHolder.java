package dev.layerlens.app.layers.overview;

import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.ui.Figures;
import java.util.List;

/** The answer at the end of the line. */
final class AnswerHolder extends RecyclerView.ViewHolder {
    private static final int ANSWERS = 5;
    private static final int STEPS = 1000;

    private final Figures figures;
    private final ViewGroup bars;

    /**
     * @param why is run by whoever asks why this is the answer
     */
    AnswerHolder(View row, Figures figures, Runnable why) {
        super(row);
        this.figures = figures;
        bars = row.findViewById(R.id.answer_bars);
        row.findViewById(R.id.open_why).setOnClickListener(v -> why.run());
    }

    void show(Classification answer) {
        List<Answer> best = answer.top(ANSWERS);
        while (bars.getChildCount() > best.size()) {
            bars.removeViewAt(bars.getChildCount() - 1);
        }
        LayoutInflater inflater = LayoutInflater.from(bars.getContext());
        while (bars.getChildCount() < best.size()) {
            inflater.inflate(R.layout.item_answer_bar, bars, true);
        }
        for (int i = 0; i < best.size(); i++) {
            show(bars.getChildAt(i), best.get(i));
        }
    }

    private void show(View bar, Answer answer) {
        String name = answer.label().in(figures.locale());
        String percent = figures.percent(answer.probability());
        bar.<TextView>findViewById(R.id.bar_name).setText(name);
        bar.<TextView>findViewById(R.id.bar_percent).setText(percent);
        LinearProgressIndicator line = bar.findViewById(R.id.bar_line);
        line.setProgress(Math.round(answer.probability() * STEPS));
        bar.setContentDescription(
                bar.getResources().getString(R.string.answer_spoken, name, percent));
    }
}
