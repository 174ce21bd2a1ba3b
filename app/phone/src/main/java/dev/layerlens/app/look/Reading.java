package dev.layerlens.app.look;

import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.Classification;
import java.util.List;

/**
 * What the Look screen says about what it sees.
 *
 * @param answers the most probable classes, most probable first; never empty
 * @param sure whether the best answer is worth saying out loud
 * @param inferenceNanos how long the model took for the picture
 */
record Reading(List<Answer> answers, boolean sure, long inferenceNanos) {

    /** Of one frame, whose answers may have been smoothed. */
    static Reading of(Classification frame, List<Answer> answers) {
        return new Reading(
                answers, frame.isSure(answers.get(0).probability()), frame.inferenceNanos());
    }
}
