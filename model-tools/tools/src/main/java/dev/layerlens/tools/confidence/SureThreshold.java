package dev.layerlens.tools.confidence;

import java.util.Optional;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The lowest threshold whose answers are right often enough, not by luck on some pictures but with
 * 95 % certainty on all of their kind.
 *
 * <p>The risk-coverage curve is walked down from its surest answers, a hundredth of the pictures at
 * a step, as long as an exact binomial test leaves no more than 5 % of doubt; the first step that
 * fails ends the walk. Tests in a fixed order of which the first failure is the last need no
 * correction for their number: fixed sequence testing (Angelopoulos et al. 2021, "Learn then
 * test"), here about selective risk (Geifman and El-Yaniv 2017, whose own algorithm divides the
 * doubt among its tests and finds nothing on few pictures). The walk begins where two mistakes are
 * forgiven, at 30 answers for 80 %: one mistake among the first few would end it.
 */
public final class SureThreshold {
    private static final double DOUBT = 0.05;
    private static final int STEPS = 100;
    private static final int FORGIVEN = 2;

    private SureThreshold() {}

    /**
     * The threshold for a wanted accuracy. Where all answers are right often enough it is the
     * lowest confidence seen: nothing is known of answers below.
     *
     * @param accuracy share of the shown answers that is to be right, above 0 and below 1
     * @return empty if no threshold passes
     */
    public static Optional<Selection> of(RiskCoverage curve, double accuracy) {
        int first = first(accuracy, curve.at(0).pictures());
        Optional<Selection> passed = Optional.empty();
        for (int step = 1; step <= STEPS; step++) {
            Selection selection = curve.covering((double) step / STEPS);
            boolean enough = selection.shown() >= first;
            if (enough && doubt(selection.shown(), selection.right(), accuracy) > DOUBT) {
                return passed;
            }
            passed = enough ? Optional.of(selection) : passed;
        }
        return passed;
    }

    /** How many answers the first test is about: all, where there are fewer than it needs. */
    private static int first(double accuracy, int pictures) {
        int answers = Math.min(FORGIVEN + 1, pictures);
        while (answers < pictures && doubt(answers, answers - FORGIVEN, accuracy) > DOUBT) {
            answers++;
        }
        return answers;
    }

    /**
     * How probably answers of that accuracy, and no better, would do as well: P(X >= right) for a
     * binomial X, which is the regularized beta function.
     */
    private static double doubt(int answers, int right, double accuracy) {
        return right == 0 ? 1 : RegularizedBeta.value(accuracy, right, answers - right + 1.0);
    }
}
