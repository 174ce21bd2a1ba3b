package dev.layerlens.tools.compare;

/**
 * What two files answer on one picture.
 *
 * @param first the likeliest class of the first file
 * @param firstProbability its probability there
 * @param second the likeliest class of the second file
 * @param secondProbability its probability there
 */
public record ComparedAnswer(
        int first, float firstProbability, int second, float secondProbability) {

    static ComparedAnswer of(float[] first, float[] second) {
        int one = largest(first);
        int other = largest(second);
        return new ComparedAnswer(one, first[one], other, second[other]);
    }

    /** Whether both say the same. */
    public boolean same() {
        return first == second;
    }

    private static int largest(float... values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
