package dev.layerlens.tools.transfer;

/**
 * What one training came to.
 *
 * @param arm where its weights came from
 * @param perClass pictures of each class, as {@link SetSize} writes it
 * @param seed of the training
 * @param pictures learned from
 * @param steps of the optimizer
 * @param accuracy share of the test pictures answered rightly by the last weights
 * @param meanPerClass mean over the classes of that share
 * @param seconds that it took
 */
public record TrialResult(
        Arm arm,
        String perClass,
        long seed,
        int pictures,
        int steps,
        double accuracy,
        double meanPerClass,
        double seconds) {

    /** The training. */
    public Trial trial() {
        return new Trial(arm, SetSize.of(perClass), seed);
    }
}
