package dev.layerlens.card;

/**
 * One line of a layer's arithmetic.
 *
 * @param quantity what is computed
 * @param symbols the rule in letters, as in "(W - F + 2P) / S + 1"
 * @param numbers the rule with this layer's numbers and its result, as in "(32 - 3 + 2) / 1 + 1 =
 *     32"
 */
public record Formula(Quantity quantity, String symbols, String numbers) {

    /** What a formula computes. */
    public enum Quantity {
        /** One value of the output. */
        VALUE,
        /** Height or width of the output, in cells. */
        OUTPUT_SIZE,
        /** Learned values of the layer. */
        PARAMETERS,
        /** Multiplications, each with its addition, for one picture. */
        MULTIPLY_ADDS,
        /** Bytes of the output for one picture, at four bytes a value. */
        MEMORY,
        /** Side of the square of input pixels that can influence one output cell. */
        RECEPTIVE_FIELD
    }
}
