package dev.layerlens.tools.train;

/**
 * What a training makes small: cross-entropy with the right classes, and with teachers' answers.
 *
 * @param labelSmoothing share of each answer spread over all classes (Szegedy et al. 2016)
 * @param balanced whether rare classes count as much as frequent ones
 * @param teacher run folder or .tflite file of the network to learn from, or several with commas;
 *     empty for none
 * @param teacherShare share of the teachers' answers in the loss (Hinton et al. 2015)
 * @param temperature what the networks' scores are divided by to compare them
 */
public record Objective(
        double labelSmoothing,
        boolean balanced,
        String teacher,
        double teacherShare,
        double temperature) {

    /** Plain cross-entropy. */
    public static final Objective PLAIN = new Objective(0, false, "", 0.5, 4);

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Objective {
        Require.that(
                labelSmoothing >= 0 && labelSmoothing < 1, "--label-smoothing must be in [0, 1)");
        Require.that(teacherShare > 0 && teacherShare <= 1, "--teacher-share must be in (0, 1]");
        Require.that(temperature > 0, "--temperature must be above 0");
    }
}
