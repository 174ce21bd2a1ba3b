package dev.layerlens.app.look;

import android.content.res.Resources;
import android.view.View;
import android.view.ViewGroup;
import com.google.android.material.chip.Chip;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.settings.BackendWords;
import dev.layerlens.app.ui.Figures;
import java.util.Optional;

/** The chip that says what runs the model and how fast; a tap says where the time goes and why. */
final class BackendChip {
    private final Chip chip;
    private final Figures figures;
    private final BackendWords words;
    private final Runnable open;

    BackendChip(Chip chip, Figures figures, Runnable open) {
        this.chip = chip;
        this.figures = figures;
        this.words = new BackendWords(chip.getResources(), figures);
        this.open = open;
    }

    /** Shows the backend that is in use; nothing while there is no model. */
    void show(ModelState state, Optional<Reading> reading, LatencySplit latency) {
        if (!(state instanceof ModelState.Ready ready)) {
            chip.setText(R.string.model_opening);
            chip.setOnClickListener(null);
            chip.setClickable(false);
            return;
        }
        String name = words.shortName(ready.backend());
        chip.setText(reading.map(r -> fast(name, r, latency)).orElse(name));
        chip.setOnClickListener(v -> open.run());
    }

    /** Whether there is a picture to speak of. */
    void appear(boolean seen) {
        chip.setVisibility(seen ? View.VISIBLE : View.INVISIBLE);
    }

    /** Name and time of a computation, and how many there are a second where that has room. */
    private String fast(String name, Reading reading, LatencySplit latency) {
        Resources resources = chip.getResources();
        String milliseconds = figures.milliseconds(reading.inferenceNanos());
        String time = resources.getString(R.string.backend_time, name, milliseconds);
        long rate = Math.round(latency.framesPerSecond());
        if (reading.still() || rate == 0) {
            return time;
        }
        String count = figures.count(rate);
        String all = resources.getString(R.string.backend_rate, name, count, milliseconds);
        return fits(all) ? all : time;
    }

    private boolean fits(String text) {
        ViewGroup.MarginLayoutParams margins =
                (ViewGroup.MarginLayoutParams) chip.getLayoutParams();
        int room =
                ((View) chip.getParent()).getWidth()
                        - margins.getMarginStart()
                        - margins.getMarginEnd()
                        - chip.getTotalPaddingStart()
                        - chip.getTotalPaddingEnd();
        return chip.getPaint().measureText(text) <= room;
    }
}
