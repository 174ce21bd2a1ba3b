package dev.layerlens.card.explain;

import java.util.Optional;

/**
 * Covers a picture patch by patch and asks for a number each time: a class's probability, to see
 * what an answer rests on, or the value of one cell, to see where its influence really is. On one
 * thread, cancellable between two patches.
 */
public final class Occlusion {

    /** Computes the number for a picture. */
    public interface Score {

        /**
         * @param picture {@code [height, width, 3]}, 0..255; valid only during the call
         */
        float of(float[] picture);
    }

    /** Is told after every patch, and may stop the rest. */
    public interface Progress {

        /**
         * @param done patches so far
         * @param all patches in all
         * @return whether to go on
         */
        boolean next(int done, int all);
    }

    private Occlusion() {}

    /**
     * Computes a map.
     *
     * @param plan which patches to cover
     * @param picture {@code [height, width, 3]}, 0..255
     * @param colour red, green and blue of the cover
     * @return empty if it was stopped
     */
    public static Optional<OcclusionMap> map(
            OcclusionPlan plan, float[] picture, float[] colour, Score score, Progress progress) {
        float uncovered = score.of(picture.clone());
        float[] covered = new float[picture.length];
        float[] numbers = new float[plan.count()];
        for (int i = 0; i < numbers.length; i++) {
            if (!progress.next(i, numbers.length)) {
                return Optional.empty();
            }
            plan.cover(picture, i, colour, covered);
            numbers[i] = score.of(covered);
        }
        progress.next(numbers.length, numbers.length);
        return Optional.of(new OcclusionMap(plan, uncovered, numbers));
    }
}
