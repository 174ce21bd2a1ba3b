package dev.layerlens.tools.train;

/** Training cannot go on; the message says why and what to change. */
public final class TrainingException extends Exception {
    private static final long serialVersionUID = 1;

    public TrainingException(String message) {
        super(message);
    }
}
