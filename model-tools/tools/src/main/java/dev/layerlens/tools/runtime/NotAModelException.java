package dev.layerlens.tools.runtime;

import dev.layerlens.card.classifier.UnusableFileException;

/** A file is not a TensorFlow Lite model that can be run; the message says which and why. */
public final class NotAModelException extends Exception {
    private static final long serialVersionUID = 1;

    public NotAModelException(String message) {
        super(message);
    }

    /**
     * What a file is instead of a classifier of pictures.
     *
     * @param name of the file
     */
    public static NotAModelException of(String name, UnusableFileException why) {
        boolean other = why.problem() == UnusableFileException.Problem.NOT_A_CLASSIFIER;
        return new NotAModelException(
                name + (other ? " is no classifier of pictures: " : ": ") + why.getMessage());
    }
}
