package dev.layerlens.tools.reports;

import dev.layerlens.card.Precision;
import java.util.Locale;

/** A Markdown page that is being written. */
final class PageText {
    private final StringBuilder text = new StringBuilder();

    /** Begins a part of the page. */
    void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    /** Adds a line as it is. */
    void line(String line) {
        text.append(line).append('\n');
    }

    /** Adds a line with values in it. */
    void line(String format, Object... values) {
        line(format(format, values));
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** To a tenth; what is not all is never 100.0 %. */
    static String percent(double share) {
        long tenths = Math.round(1_000 * share);
        return format("%.1f %%", (share < 1 ? Math.min(999, tenths) : tenths) / 10.0);
    }

    static String precision(Precision precision) {
        return switch (precision) {
            case FLOAT32 -> "32-bit floats";
            case FLOAT16 -> "16-bit weights, 32-bit values";
            case DYNAMIC -> "8-bit weights, 32-bit values";
            case INT8 -> "8-bit integers";
        };
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
