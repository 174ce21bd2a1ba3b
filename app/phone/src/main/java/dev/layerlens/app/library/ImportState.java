package dev.layerlens.app.library;

/** How far an import is. */
public sealed interface ImportState {

    /** Nothing is going on, or its outcome was seen. */
    record Idle() implements ImportState {}

    /**
     * The file is being copied and checked.
     *
     * @param fileName what it is called elsewhere
     */
    record Running(String fileName) implements ImportState {}

    /**
     * It is in the library.
     *
     * @param model as what
     */
    record Done(ModelAsset model) implements ImportState {}

    /**
     * It was not taken.
     *
     * @param fileName what it is called elsewhere
     * @param refusal why
     */
    record Refused(String fileName, ImportRefusal refusal) implements ImportState {}
}
