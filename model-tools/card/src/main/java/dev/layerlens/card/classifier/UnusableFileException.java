package dev.layerlens.card.classifier;

/** A file that no pictures can be classified with; the message says what it is instead. */
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final int labels;
    private final int scores;

    /** What is wrong. */
    public enum Problem {
        /** The bytes are no TensorFlow Lite file at all. */
        NOT_A_MODEL,
        /** They begin as one, but parts lie behind the end, or contradict each other. */
        DAMAGED,
        /** They use what nothing here computes with: sparse weights, newer operators. */
        UNSUPPORTED,
        /** A model that takes something else than one colour picture, or gives something else. */
        NOT_A_CLASSIFIER,
        /** It does not name as many classes as it gives scores. */
        LABEL_COUNT
    }

    private UnusableFileException(Problem problem, String message, int labels, int scores) {
        super(message);
        this.problem = problem;
        this.labels = labels;
        this.scores = scores;
    }

    static UnusableFileException of(Problem problem, String message) {
        return new UnusableFileException(problem, message, 0, 0);
    }

    /**
     * @param fault what {@link dev.layerlens.card.structure.ModelStructure#fault} says
     */
    static UnusableFileException faulty(String fault) {
        boolean damaged = fault.startsWith("is damaged");
        return of(
                damaged ? Problem.DAMAGED : Problem.UNSUPPORTED,
                damaged ? "the model " + fault : "it " + fault);
    }

    static UnusableFileException notAClassifier(String message) {
        return of(Problem.NOT_A_CLASSIFIER, message);
    }

    static UnusableFileException labelCount(int labels, int scores) {
        return new UnusableFileException(
                Problem.LABEL_COUNT, labels + " names for " + scores + " classes", labels, scores);
    }

    public Problem problem() {
        return problem;
    }

    /** How many names there are, where their number is the problem. */
    public int labels() {
        return labels;
    }

    /** How many scores there are, where the number of names is the problem. */
    public int scores() {
        return scores;
    }
}
