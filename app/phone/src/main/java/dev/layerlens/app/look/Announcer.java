package dev.layerlens.app.look;

import java.util.Optional;

/** Decides what a screen reader says: an answer that is new, and has stayed for a second. */
final class Announcer {
    private static final long STAYS_NANOS = 1_000_000_000;

    private String candidate = "";
    private long since;
    private String said = "";

    /**
     * Hears of an answer.
     *
     * @param answer the class's name
     * @param reading where it comes from; that of a still picture need not wait
     * @return what to say now, if anything
     */
    Optional<String> hear(String answer, Reading reading) {
        if (!answer.equals(candidate)) {
            candidate = answer;
            since = reading.timestampNanos();
        }
        boolean stayed = reading.still() || reading.timestampNanos() - since >= STAYS_NANOS;
        if (!stayed || answer.equals(said)) {
            return Optional.empty();
        }
        said = answer;
        return Optional.of(answer);
    }
}
