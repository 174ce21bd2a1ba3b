package dev.layerlens.app.look;

import android.content.res.Resources;
import android.view.View;
import android.widget.Button;
import android.widget.TextView;
import com.google.android.material.button.MaterialButton;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.ui.Figures;
import java.util.Optional;
import java.util.function.Consumer;

/** The views of the Look screen, and what is written into them. */
final class LookViews {
    private final Resources resources;
    private final ViewfinderLayout viewfinder;
    private final AnswerRows answers;
    private final BackendChip chip;
    private final View notice;
    private final TextView noticeText;
    private final Button noticeButton;
    private final MaterialButton freeze;
    private final Button why;
    private final Consumer<Notice.Action> act;

    LookViews(
            View root,
            Figures figures,
            Runnable openLatency,
            Consumer<Notice.Action> act,
            Consumer<Integer> answerTapped) {
        this.act = act;
        resources = root.getResources();
        viewfinder = root.findViewById(R.id.viewfinder);
        answers = new AnswerRows(root, figures, answerTapped);
        chip = new BackendChip(root.findViewById(R.id.backend), figures, openLatency);
        notice = root.findViewById(R.id.notice);
        noticeText = root.findViewById(R.id.notice_text);
        noticeButton = root.findViewById(R.id.notice_button);
        freeze = root.findViewById(R.id.freeze);
        why = root.findViewById(R.id.why);
    }

    ViewfinderLayout viewfinder() {
        return viewfinder;
    }

    /** Brings everything but the pictures up to date. */
    void show(
            Optional<Notice> problem,
            ModelState model,
            Optional<Reading> reading,
            Settings settings,
            Optional<Integer> heated,
            LatencySplit latency) {
        show(problem);
        viewfinder.setBlind(problem.isPresent());
        chip.show(model, reading, latency);
        chip.appear(problem.isEmpty());
        why.setEnabled(reading.isPresent());
        // a notice that stays gets the room of the answers
        boolean expected = problem.filter(n -> n.action() != Notice.Action.WAIT).isEmpty();
        answers.show(reading, settings, heated, expected);
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
    }

    /**
     * Shows which way the button leads.
     *
     * @param still whether it leads back to the camera
     * @param answered whether there is something to hold on to
     */
    void showFreeze(boolean still, boolean answered) {
        freeze.setEnabled(still || answered);
        freeze.setText(still ? R.string.live : R.string.freeze);
        freeze.setIconResource(still ? R.drawable.ic_play_24 : R.drawable.ic_pause_24);
    }

    /** Lays a heat map over the picture, or takes it away. */
    void showHeat(Optional<HeatMap> heat) {
        viewfinder.setHeat(heat.map(HeatMap::bitmap));
    }
}
