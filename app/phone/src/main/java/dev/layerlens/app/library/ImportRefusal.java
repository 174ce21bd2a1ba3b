package dev.layerlens.app.library;

/** Why a file was not taken into the library. Nothing of it is kept. */
public sealed interface ImportRefusal {

    /**
     * The other app does not give the file, or breaks off.
     *
     * @param detail the system's words; may be empty
     */
    record Unreadable(String detail) implements ImportRefusal {}

    /**
     * It is larger than any model that runs well on a phone.
     *
     * @param limitBytes what would be taken
     */
    record TooLarge(long limitBytes) implements ImportRefusal {}

    /**
     * There is no room for it.
     *
     * @param neededBytes its size
     */
    record NoRoom(long neededBytes) implements ImportRefusal {}

    /** It is something else: a text, a picture, an empty file. */
    record NotAModel() implements ImportRefusal {}

    /** It is a model whose end is missing, or whose inside is damaged. */
    record Truncated() implements ImportRefusal {}

    /**
     * It is a whole model, but none that takes one colour picture and gives one score a class.
     *
     * @param detail what it takes or gives instead, as in "2 inputs" or "output [1, 17, 3]"
     */
    record NotAClassifier(String detail) implements ImportRefusal {}

    /**
     * It does not name as many classes as it gives scores.
     *
     * @param labels names
     * @param scores classes that it tells apart
     */
    record LabelCount(int labels, int scores) implements ImportRefusal {}

    /**
     * The same file is there already.
     *
     * @param name what it is called
     */
    record AlreadyThere(String name) implements ImportRefusal {}

    /**
     * The runtime does not run it: it needs an operator that is not there, say.
     *
     * @param detail the runtime's words
     */
    record CannotRun(String detail) implements ImportRefusal {}
}
