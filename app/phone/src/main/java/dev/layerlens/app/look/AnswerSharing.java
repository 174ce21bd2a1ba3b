package dev.layerlens.app.look;

import android.content.Intent;
import android.view.View;
import androidx.fragment.app.Fragment;
import com.google.android.material.snackbar.Snackbar;
import dev.layerlens.app.R;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.share.Parcel;
import dev.layerlens.app.ui.Figures;
import java.util.Optional;

/** Shares a still picture together with what the model says of it. */
final class AnswerSharing {
    private final Fragment screen;
    private final LookViewModel model;
    private final Figures figures;

    AnswerSharing(Fragment screen, LookViewModel model, Figures figures) {
        this.screen = screen;
        this.model = model;
        this.figures = figures;
    }

    /** Draws what is to be shared; nothing happens without a frozen picture and its answer. */
    void prepare() {
        Optional<Picture> still = model.still().getValue();
        Optional<Reading> reading = model.reading().getValue();
        if (still.isPresent() && reading.isPresent()) {
            AnswerPoster poster = new AnswerPoster(screen.requireContext(), figures);
            model.outbox().put(poster.draw(still.get().bitmap(), reading.get(), source()));
        }
    }

    private String source() {
        return model.model().getValue() instanceof ModelState.Ready ready
                ? screen.getString(R.string.poster_source, ready.model().name())
                : screen.getString(R.string.app_name);
    }

    /** Hands over what is ready. */
    void show(Parcel parcel) {
        if (parcel instanceof Parcel.Ready ready) {
            model.outbox().taken();
            screen.startActivity(
                    Intent.createChooser(intent(ready), screen.getString(R.string.share)));
        } else if (parcel instanceof Parcel.Failed) {
            model.outbox().taken();
            View root = screen.requireView();
            Snackbar.make(root, R.string.share_failed, Snackbar.LENGTH_LONG).show();
        }
    }

    private Intent intent(Parcel.Ready ready) {
        Intent intent = ready.intent();
        model.reading().getValue().ifPresent(r -> intent.putExtra(Intent.EXTRA_TEXT, words(r)));
        return intent;
    }

    private String words(Reading reading) {
        Answer best = reading.answers().get(0);
        String name = best.label().in(figures.locale());
        return screen.getString(
                R.string.share_words,
                reading.sure() ? name : screen.getString(R.string.not_sure, name),
                figures.percent(best.probability()),
                source());
    }
}
