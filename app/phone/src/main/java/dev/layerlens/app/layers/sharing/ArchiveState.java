package dev.layerlens.app.layers.sharing;

/** How far the archive of a walk is. */
sealed interface ArchiveState {

    /** None is being written. */
    record None() implements ArchiveState {}

    /**
     * It is being written.
     *
     * @param done layers that are in it
     * @param all layers in all
     */
    record Writing(int done, int all) implements ArchiveState {}
}
