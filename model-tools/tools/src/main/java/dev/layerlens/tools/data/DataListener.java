package dev.layerlens.tools.data;

/** Hears how reading a data set goes. */
public interface DataListener {
    /** Hears nothing. */
    DataListener DEAF = new DataListener() {};

    /** So many of all pictures were decoded. */
    default void decoded(int done, int total) {}

    /** A file is no usable picture, and why. */
    default void skipped(String path, String problem) {}

    /** Something a person wants to know, as one line. */
    default void note(String line) {}
}
