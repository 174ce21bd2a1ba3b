package dev.layerlens.app.explain;

/**
 * A long computation that goes in short steps, so that the inference thread can do something else
 * between two of them.
 *
 * @param <T> what comes out
 */
interface Steps<T> {

    /** How many steps there are. */
    int count();

    /** Takes one step. */
    void take(int step, Desk desk);

    /** What came out, after the last step. */
    T result();
}
