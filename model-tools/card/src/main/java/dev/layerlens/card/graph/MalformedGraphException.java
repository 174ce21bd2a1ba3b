package dev.layerlens.card.graph;

/** A file's graph cannot be read; the message says why in one line. */
public final class MalformedGraphException extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedGraphException(String message) {
        super(message);
    }

    public MalformedGraphException(String message, Throwable cause) {
        super(message, cause);
    }
}
