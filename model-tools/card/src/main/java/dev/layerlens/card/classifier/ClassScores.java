package dev.layerlens.card.classifier;

/**
 * The tensor that gives one score a class, {@code [1, classes]}.
 *
 * @param index its place among the graph's outputs
 * @param classes how many
 * @param type how it stores its numbers
 * @param scale size of one step of a quantized score; 1 for float ones
 * @param zeroPoint the stored number that stands for zero
 * @param meaning what the scores are
 */
public record ClassScores(
        int index, int classes, NumberType type, float scale, int zeroPoint, Meaning meaning) {

    /** What a score says. */
    public enum Meaning {
        /** 0 to 1. */
        PROBABILITY,
        /** Any number; the softmax of all of them gives the probabilities. */
        LOGIT,
        /** At most 0; its exponential is the probability. */
        LOG_PROBABILITY
    }
}
