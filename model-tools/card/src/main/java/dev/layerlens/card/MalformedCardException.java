package dev.layerlens.card;

/** A model file carries no card, or one that cannot be read; the message says what is wrong. */
public final class MalformedCardException extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedCardException(String message) {
        super(message);
    }

    public MalformedCardException(String message, Throwable cause) {
        super(message, cause);
    }
}
