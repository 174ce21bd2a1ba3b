package dev.layerlens.card.structure;

import java.util.Locale;

/** What is wrong with a file, found in the depths of it. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Fault(String message) {
        super(message, null, false, false);
    }

    static Fault of(String format, Object... values) {
        return new Fault(String.format(Locale.ROOT, format, values));
    }

    /** Fails unless something holds. */
    static void unless(boolean holds, String otherwise, Object... values) {
        if (!holds) {
            throw of(otherwise, values);
        }
    }
}
