package dev.layerlens.tools.train;

/** Training was asked to end before its time, and wrote down where it was. */
public final class TrainingStoppedException extends Exception {
    private static final long serialVersionUID = 1;

    public TrainingStoppedException(String message) {
        super(message);
    }
}
