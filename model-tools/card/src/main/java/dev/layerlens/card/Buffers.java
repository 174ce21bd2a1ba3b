package dev.layerlens.card;

import java.nio.Buffer;

/**
 * Moves within buffers, as Android 8 knows them. There {@code rewind()} and its like are methods of
 * {@link Buffer} only; called on a {@code ByteBuffer}, a newer Java compiler binds them to
 * overrides that came with Android 9.
 */
public final class Buffers {

    private Buffers() {}

    /** Back to the start. */
    public static void rewind(Buffer buffer) {
        buffer.rewind();
    }

    /** To a place, counted from the start in elements. */
    public static void position(Buffer buffer, int place) {
        buffer.position(place);
    }
}
