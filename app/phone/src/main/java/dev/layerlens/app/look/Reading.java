package dev.layerlens.app.look;

import dev.layerlens.app.classify.Answer;
import java.util.List;

/**
 * What the Look screen says about what it sees.
 *
 * @param answers the most probable classes, most probable first; never empty
 * @param inferenceNanos how long the model took for the picture
 */
public record Reading(List<Answer> answers, long inferenceNanos) {
    /** Below it the model would be wrong about as often as right. */
    private static final float SURE = 0.5f;

    /** The best answer. */
    public Answer best() {
        return answers.get(0);
    }

    /** Whether the best answer is worth saying out loud. */
    public boolean sure() {
        return best().probability() >= SURE;
    }
}
