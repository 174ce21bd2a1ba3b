package dev.layerlens.card.graph;

import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * Rows and columns of zeros that an operator of their own puts around an activation.
 *
 * @param from the tensor without them
 * @param rows how many, as the padding of an axis
 * @param columns likewise
 */
record Padded(int from, Axis rows, Axis columns) {

    /** Both axes as a window that covers one cell. */
    Window window() {
        return new Window(rows, columns);
    }

    /** The amounts of a padding that leaves pictures and channels alone; else there are none. */
    static Optional<Padded> of(Step step, Flow flow, Constants constants) {
        int[] amounts = constants.integers(step.read(1));
        boolean plain =
                amounts.length == 8
                        && amounts[0] + amounts[1] == 0
                        && amounts[6] + amounts[7] == 0
                        && flow.sides(step.read(0)).size() == 4;
        return plain
                ? Optional.of(
                        new Padded(
                                step.read(0),
                                new Axis(1, 1, 1, amounts[2], amounts[3]),
                                new Axis(1, 1, 1, amounts[4], amounts[5])))
                : Optional.empty();
    }

    /** Whether what is put around is zero. */
    static boolean zeros(Step step, Constants constants) {
        return step.is(BuiltinOperator.PAD)
                || step.is(BuiltinOperator.PADV2)
                        && constants.has(step.read(2))
                        && constants.first(step.read(2)) == 0;
    }
}
