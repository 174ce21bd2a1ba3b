package dev.layerlens.card.graph;

import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Wordings of layers that their operator's options, or constants, tell about. */
final class Wordings {

    private Wordings() {}

    /** Channels of each input, side by side. */
    static Wording concatenation(List<Integer> channels) {
        int sum = channels.stream().mapToInt(Integer::intValue).sum();
        String terms = channels.stream().map(String::valueOf).collect(Collectors.joining(" + "));
        return new Wording(
                "",
                List.of(
                        new Formula(
                                Quantity.OUTPUT_SIZE,
                                "sum of C",
                                terms + String.format(Locale.ROOT, " = %,d", sum))));
    }

    /** Krizhevsky et al. 2012, section 3.3, with TensorFlow's names of the constants. */
    static Wording responseNorm(int radius, float bias, float alpha, float beta) {
        return Wording.value(
                "x / (k + a sum of x^2)^b",
                String.format(
                        Locale.ROOT,
                        "x / (%s + %s sum of %d x^2)^%s",
                        number(bias),
                        number(alpha),
                        2 * radius + 1,
                        number(beta)));
    }

    /** A factor and a term on every value of the picture's first channel. */
    static Wording normalization(double factor, double term, int channels) {
        String first = channels == 3 ? "red: " : "";
        return Wording.value(
                "a x + b",
                first
                        + number(factor)
                        + " x"
                        + (term < 0 ? " - " : " + ")
                        + number(Math.abs(term)));
    }

    /** A batch norm as an inference graph has it. */
    static Wording norm() {
        return Wording.value("a x + b", "a x + b");
    }

    /** The shortest of up to four digits that count. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        String digits = String.format(Locale.ROOT, "%.4g", value);
        return digits.contains("e") || !digits.contains(".")
                ? digits
                : digits.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
