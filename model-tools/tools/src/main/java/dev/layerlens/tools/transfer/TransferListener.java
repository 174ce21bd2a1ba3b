package dev.layerlens.tools.transfer;

/** Hears how a comparison goes, and may end it. */
public interface TransferListener {

    /** A training begins. */
    default void begins(Trial trial) {}

    /** It took one step of so many. */
    default void step(int done, int total) {}

    /** A training is over, and its result is on disk. */
    default void ended(TrialResult result) {}

    /** A training was over before the comparison went on. */
    default void kept(Trial trial) {}

    /** Whether the comparison shall write down where it is and end. */
    default boolean stopped() {
        return false;
    }
}
