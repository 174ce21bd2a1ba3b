package dev.layerlens.tools.runtime;

/** A file is not a TensorFlow Lite model that can be run; the message says which and why. */
public final class NotAModelException extends Exception {
    private static final long serialVersionUID = 1;

    public NotAModelException(String message) {
        super(message);
    }
}
