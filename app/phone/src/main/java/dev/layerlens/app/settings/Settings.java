package dev.layerlens.app.settings;

import dev.layerlens.app.inference.BackendWish;
import java.util.Optional;

/**
 * What the user set.
 *
 * @param backend what models are to run on
 * @param threshold probability below which an answer counts as "not sure", 0 to 1; empty for the
 *     model's own
 * @param answers how many answers are shown, {@link #FEWEST} to {@link #MOST}
 * @param smoothing whether answers are smoothed over time
 * @param heatMap whether the class activation map lies over the picture
 * @param theme which colours the app wears
 */
public record Settings(
        BackendWish backend,
        Optional<Float> threshold,
        int answers,
        boolean smoothing,
        boolean heatMap,
        Theme theme) {
    /** Fewest answers that can be shown. */
    public static final int FEWEST = 1;

    /** Most answers that can be shown. */
    public static final int MOST = 5;

    /** What a new user has. */
    static final Settings FIRST =
            new Settings(BackendWish.AUTO, Optional.empty(), 3, true, false, Theme.SYSTEM);

    /** Brings what is out of range into it: the file may come from another version of the app. */
    public Settings {
        threshold = threshold.map(t -> Math.max(0f, Math.min(1f, t)));
        answers = Math.max(FEWEST, Math.min(MOST, answers));
    }

    Settings withBackend(BackendWish wanted) {
        return new Settings(wanted, threshold, answers, smoothing, heatMap, theme);
    }

    Settings withThreshold(Optional<Float> wanted) {
        return new Settings(backend, wanted, answers, smoothing, heatMap, theme);
    }

    Settings withAnswers(int wanted) {
        return new Settings(backend, threshold, wanted, smoothing, heatMap, theme);
    }

    Settings withSmoothing(boolean wanted) {
        return new Settings(backend, threshold, answers, wanted, heatMap, theme);
    }

    /** The same with the heat map shown or not. */
    public Settings withHeatMap(boolean wanted) {
        return new Settings(backend, threshold, answers, smoothing, wanted, theme);
    }

    Settings withTheme(Theme wanted) {
        return new Settings(backend, threshold, answers, smoothing, heatMap, wanted);
    }
}
