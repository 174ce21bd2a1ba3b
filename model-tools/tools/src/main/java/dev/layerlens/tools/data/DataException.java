package dev.layerlens.tools.data;

/** A data set cannot be read; the message names the file and the way out. */
public final class DataException extends Exception {
    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }
}
