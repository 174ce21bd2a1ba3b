package dev.layerlens.app.look;

import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Ranking;
import dev.layerlens.app.classify.Smoothing;
import dev.layerlens.app.settings.Settings;
import java.util.Optional;

/** Makes calm readings out of a stream of answers: smoothed, and at most five a second. */
final class Readout {
    private static final long PAUSE_NANOS = 200_000_000;

    private final Smoothing smoothing = new Smoothing();
    private String model = "";
    private long lastShown;

    /**
     * Takes the answer to one frame.
     *
     * @return what to show from now on; empty if the last reading is to stay
     */
    Optional<Reading> add(Classification frame, Settings settings) {
        boolean fresh = !frame.model().path().equals(model);
        if (fresh || !settings.smoothing()) {
            smoothing.reset();
            model = frame.model().path();
        }
        float[] smooth = smoothing.add(frame.probabilities(), frame.timestampNanos());
        if (!fresh && frame.timestampNanos() - lastShown < PAUSE_NANOS) {
            return Optional.empty();
        }
        lastShown = frame.timestampNanos();
        return Optional.of(
                Reading.of(
                        frame,
                        Ranking.top(settings.answers(), frame.model().card().labels(), smooth),
                        false,
                        settings));
    }

    /** One frame for itself; the next one may take its place. */
    static Reading unsmoothed(Classification frame, Settings settings) {
        return Reading.of(frame, frame.top(settings.answers()), false, settings);
    }

    /** One picture that stays. */
    static Reading still(Classification picture, Settings settings) {
        return Reading.of(picture, picture.top(settings.answers()), true, settings);
    }
}
