package dev.layerlens.app.look;

import android.content.res.Resources;
import android.view.View;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.ui.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answers on the screen, the most probable one on top; a tap on one asks where it is. */
final class AnswerRows {
    private final Resources resources;
    private final Figures figures;
    private final List<AnswerRow> rows;
    private final Announcer announcer = new Announcer();
    private final Consumer<Integer> tapped;

    /**
     * @param tapped gets the class of an answer that was tapped while the heat map is shown
     */
    AnswerRows(View root, Figures figures, Consumer<Integer> tapped) {
        this.resources = root.getResources();
        this.figures = figures;
        this.tapped = tapped;
        rows =
                Stream.of(R.id.answer_1, R.id.answer_2, R.id.answer_3, R.id.answer_4, R.id.answer_5)
                        .map(id -> new AnswerRow(root.findViewById(id)))
                        .collect(Collectors.toList());
    }

    /**
     * Shows a reading.
     *
     * @param heated the class that the heat map shows, if there is one
     * @param expected whether answers that are not there yet keep their places
     */
    void show(
            Optional<Reading> reading,
            Settings settings,
            Optional<Integer> heated,
            boolean expected) {
        List<Answer> shown = reading.map(Reading::answers).orElse(List.of());
        for (int i = 0; i < rows.size(); i++) {
            if (i < shown.size()) {
                show(rows.get(i), shown.get(i), reading.get(), i == 0, settings, heated);
            } else {
                rows.get(i).hide(expected && reading.isEmpty() && i < settings.answers());
            }
        }
    }

    private void show(
            AnswerRow row,
            Answer answer,
            Reading reading,
            boolean best,
            Settings settings,
            Optional<Integer> heated) {
        String name = answer.label().in(figures.locale());
        boolean unsure = best && !reading.sure();
        row.show(
                answer,
                unsure ? resources.getString(R.string.not_sure, name) : name,
                reading.sure(),
                settings.smoothing() && !reading.still(),
                figures);
        String heard = unsure ? resources.getString(R.string.not_sure_spoken, name) : name;
        String spoken =
                resources.getString(
                        R.string.answer_spoken, heard, figures.percent(answer.probability()));
        boolean stayed = best && announcer.hear(heard, reading).isPresent();
        if (!best || stayed || row.isSilent()) {
            row.say(spoken);
        }
        row.mark(heated.filter(c -> c == answer.index()).isPresent());
        if (heated.isPresent()) {
            row.onClick(
                    resources.getString(R.string.heat_map_of, name),
                    () -> tapped.accept(answer.index()));
        } else {
            row.offClick();
        }
    }
}
