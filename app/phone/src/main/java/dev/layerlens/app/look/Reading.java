package dev.layerlens.app.look;

import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.settings.Settings;
import java.util.List;

/**
 * What the Look screen says about what it sees.
 *
 * @param answers the most probable classes, most probable first; never empty
 * @param sure whether the best answer is worth saying out loud
 * @param still whether it is about a picture that stays
 * @param timestampNanos when the picture was taken
 * @param inferenceNanos how long the model took for the picture
 */
record Reading(
        List<Answer> answers,
        boolean sure,
        boolean still,
        long timestampNanos,
        long inferenceNanos) {

    /** Of one frame, whose answers may have been smoothed. */
    static Reading of(
            Classification frame, List<Answer> answers, boolean still, Settings settings) {
        float best = answers.get(0).probability();
        return new Reading(
                answers,
                settings.threshold().map(t -> best >= t).orElseGet(() -> frame.isSure(best)),
                still,
                frame.timestampNanos(),
                frame.inferenceNanos());
    }
}
