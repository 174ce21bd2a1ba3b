package dev.layerlens.tools.train;

/** Hears how training goes, and may end it. */
public interface TrainingListener {

    /** One batch was learned from. */
    default void step(int done, int total, double loss) {}

    /** One epoch is over and its weights are on disk. */
    default void epoch(Epoch epoch) {}

    /** Something a person wants to know, as one line. */
    default void note(String line) {}

    /** Whether training shall write down where it is and end. */
    default boolean stopped() {
        return false;
    }
}
