package dev.layerlens.tools.zoo;

import java.util.Optional;

/** Width multipliers in names: "mobilenetv2-0.5" has half of the channels of "mobilenetv2". */
final class Widths {
    private static final double LEAST = 0.05;
    private static final double MOST = 4;

    private Widths() {}

    static String name(String plain, double width) {
        return width == 1 ? plain : plain + "-" + width;
    }

    /**
     * The width in a name; empty if it is another network's.
     *
     * @throws IllegalArgumentException if it is not a sensible number
     */
    static Optional<Double> of(String name, String plain) {
        if (!name.startsWith(plain + "-")) {
            return Optional.empty();
        }
        String written = name.substring(plain.length() + 1);
        if (!written.matches("[0-9]*\\.?[0-9]+")) {
            return Optional.empty();
        }
        double width = Double.parseDouble(written);
        if (width < LEAST || width > MOST) {
            throw new IllegalArgumentException(
                    "the width of " + plain + " must be " + LEAST + " to " + MOST);
        }
        return Optional.of(width);
    }
}
