package dev.layerlens.tools.transfer;

/**
 * One training of the comparison.
 *
 * @param arm where its weights come from
 * @param size how many pictures it learns from
 * @param seed decides which these are, the fresh weights, order and variation
 */
public record Trial(Arm arm, SetSize size, long seed) {

    /** What its files are called. */
    String name() {
        return arm + "-" + size + "-seed" + seed;
    }

    @Override
    public String toString() {
        return arm + ", " + size + " a class, seed " + seed;
    }
}
