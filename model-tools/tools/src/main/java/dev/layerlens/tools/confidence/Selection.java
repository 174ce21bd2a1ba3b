package dev.layerlens.tools.confidence;

/**
 * What is left of a classifier's answers when those below a threshold are not shown.
 *
 * @param threshold the least confidence that is shown
 * @param pictures how many were asked
 * @param shown how many answers are at or above the threshold
 * @param right how many of those are right
 */
public record Selection(double threshold, int pictures, int shown, int right) {

    /** Share of the pictures whose answer is shown. */
    public double coverage() {
        return pictures == 0 ? 0 : (double) shown / pictures;
    }

    /** Share of the shown answers that are right; 1 where none is shown. */
    public double accuracy() {
        return shown == 0 ? 1 : (double) right / shown;
    }
}
