package dev.layerlens.app.inference;

/** A model runs, but its layers cannot be looked at. */
public final class TwinRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Cause cause;

    /** Why not. */
    public enum Cause {
        /** The file computes something that cannot be taken apart. */
        UNSUPPORTED,
        /** There is no room for the derived file. */
        NO_ROOM,
        /** The app did not survive the last attempt. */
        CRASHED,
        /** The runtime refuses the derived file, or fails in the middle. */
        CANNOT_RUN
    }

    TwinRefusedException(Cause cause, Throwable problem) {
        super(String.valueOf(problem.getMessage()).split("\n", 2)[0].trim(), problem);
        this.cause = cause;
    }

    TwinRefusedException(Cause cause, String words) {
        super(words);
        this.cause = cause;
    }

    /** What kind of reason it is; the message has the words of whoever refused. */
    public Cause reason() {
        return cause;
    }
}
