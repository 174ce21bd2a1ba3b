package dev.layerlens.app.look;

import android.content.res.Resources;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import com.google.android.material.button.MaterialButton;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.ui.Figures;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The views of the Look screen, and what is written into them. */
final class LookViews {
    private final Resources resources;
    private final Figures figures;
    private final ViewfinderLayout viewfinder;
    private final List<AnswerRow> answers;
    private final BackendChip chip;
    private final View notice;
    private final TextView noticeText;
    private final Button noticeButton;
    private final MaterialButton freeze;
    private final Button why;
    private final Consumer<Notice.Action> act;

    LookViews(View root, Runnable tryGpuAgain, Consumer<Notice.Action> act) {
        this.act = act;
        resources = root.getResources();
        figures = new Figures(resources.getConfiguration().getLocales().get(0));
        viewfinder = root.findViewById(R.id.viewfinder);
        answers =
                Stream.of(R.id.answer_1, R.id.answer_2, R.id.answer_3)
                        .map(id -> new AnswerRow(root.findViewById(id)))
                        .collect(Collectors.toList());
        chip = new BackendChip(root.findViewById(R.id.backend), figures, tryGpuAgain);
        notice = root.findViewById(R.id.notice);
        noticeText = root.findViewById(R.id.notice_text);
        noticeButton = root.findViewById(R.id.notice_button);
        freeze = root.findViewById(R.id.freeze);
        why = root.findViewById(R.id.why);
    }

    ViewfinderLayout viewfinder() {
        return viewfinder;
    }

    /** Brings everything but the still picture up to date. */
    void show(Optional<Notice> problem, ModelState model, Optional<Reading> reading) {
        show(problem);
        chip.show(model, reading);
        freeze.setEnabled(reading.isPresent());
        why.setEnabled(reading.isPresent());
        List<Answer> shown = reading.map(Reading::answers).orElse(List.of());
        for (int i = 0; i < answers.size(); i++) {
            if (i < shown.size()) {
                Answer answer = shown.get(i);
                show(answers.get(i), answer, i == 0, reading.get().sure());
            } else {
                answers.get(i).hide();
            }
        }
    }

    private void show(AnswerRow row, Answer answer, boolean best, boolean sure) {
        String name = answer.label().in(figures.locale());
        if (best && !sure) {
            row.show(
                    answer,
                    resources.getString(R.string.not_sure, name),
                    resources.getString(R.string.not_sure_spoken, name),
                    false,
                    figures);
        } else {
            row.show(answer, name, "", sure, figures);
        }
    }

    private void show(Optional<Notice> shown) {
        notice.setVisibility(shown.isPresent() ? View.VISIBLE : View.GONE);
        if (shown.isPresent()) {
            Notice what = shown.get();
            noticeText.setText(resources.getString(what.text(), what.arguments().toArray()));
            Notice.Action action = what.action();
            noticeButton.setVisibility(action == Notice.Action.WAIT ? View.GONE : View.VISIBLE);
            if (action != Notice.Action.WAIT) {
                noticeButton.setText(action.label());
                noticeButton.setOnClickListener(v -> act.accept(action));
            }
        }
    }

    /** Covers the camera's picture with a still one, or uncovers it. */
    void showStill(Optional<Picture> still) {
        viewfinder.setStill(still.map(Picture::bitmap));
        freeze.setText(still.isPresent() ? R.string.live : R.string.freeze);
        freeze.setIconResource(still.isPresent() ? R.drawable.ic_play_24 : R.drawable.ic_pause_24);
    }
}
