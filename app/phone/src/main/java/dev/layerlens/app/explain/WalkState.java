package dev.layerlens.app.explain;

import dev.layerlens.app.classify.Classification;

/** How far the explanation of the frozen picture is. */
public sealed interface WalkState {

    /** There is no frozen picture. */
    record NoPicture() implements WalkState {}

    /**
     * The network computes.
     *
     * @param answer the picture and what was answered
     */
    record Computing(Classification answer) implements WalkState {}

    /** Every layer can be asked for. */
    record Ready(Walk walk) implements WalkState {}

    /**
     * This model's layers cannot be looked at.
     *
     * @param answer the picture and what was answered
     * @param cause what kind of reason it is
     * @param detail in the words of whoever failed
     */
    record Failed(Classification answer, Cause cause, String detail) implements WalkState {}

    /** Why layers cannot be looked at. */
    enum Cause {
        /** The file cannot be read. */
        UNREADABLE,
        /** The file computes something that cannot be taken apart. */
        UNSUPPORTED,
        /** There is no room on the phone for what is derived from the file. */
        NO_ROOM,
        /** The app did not survive the last attempt; {@link Walkthrough#tryAgain} is another. */
        CRASHED,
        /** The runtime refuses the derived file, or fails in the middle. */
        CANNOT_RUN
    }
}
