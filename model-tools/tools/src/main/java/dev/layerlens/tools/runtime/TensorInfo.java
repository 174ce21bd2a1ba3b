package dev.layerlens.tools.runtime;

import java.util.List;

/**
 * One tensor that a graph reads or writes.
 *
 * @param name as the file calls it
 * @param type of its values
 * @param shape batch first, channels last
 * @param scale size of one step of a quantized value; zero for real ones
 * @param zeroPoint the quantized value that stands for zero
 */
public record TensorInfo(
        String name, ValueType type, List<Integer> shape, float scale, int zeroPoint) {

    public TensorInfo {
        shape = List.copyOf(shape);
    }

    /** Number of values. */
    public int values() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** Whether its values stand for real ones. */
    public boolean quantized() {
        return type != ValueType.FLOAT32 && scale > 0;
    }

    @Override
    public String toString() {
        return name + " " + type.toString().toLowerCase(java.util.Locale.ROOT) + " " + shape;
    }
}
