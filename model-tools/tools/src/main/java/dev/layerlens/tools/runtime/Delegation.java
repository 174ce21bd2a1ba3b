package dev.layerlens.tools.runtime;

import java.util.List;

/**
 * What XNNPACK, TensorFlow Lite's fast kernels for processors, takes of one signature.
 *
 * @param operators operators of the signature
 * @param partitions pieces that XNNPACK takes as a whole; values are copied between pieces
 * @param left names of the operators that it leaves to the plain kernels
 */
public record Delegation(int operators, int partitions, List<String> left) {

    public Delegation {
        left = List.copyOf(left);
    }

    /** Whether all of it is one piece. */
    public boolean whole() {
        return partitions == 1 && left.isEmpty();
    }

    /** All of it in one sentence. */
    public String sentence() {
        String taken = "XNNPACK takes " + (operators - left.size()) + " of " + operators;
        String pieces =
                taken
                        + " operators"
                        + (partitions == 0
                                ? ""
                                : partitions == 1
                                        ? " in one piece"
                                        : " in " + partitions + " pieces");
        return left.isEmpty()
                ? pieces
                : pieces + "; left: " + String.join(", ", left.stream().distinct().toList());
    }
}
