package dev.layerlens.tools.confidence;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The lowest threshold whose answers are right often enough, not on some pictures by luck but with
 * 95 % certainty on all pictures of their kind: selection with guaranteed risk (Geifman and
 * El-Yaniv 2017, algorithm 1). Thresholds are searched by halving; each that is looked at must pass
 * an exact binomial test at 5 % over the number of looks, so that the last one may be believed. On
 * few pictures the threshold is the higher for it: of 100 answers about 91 must be right to promise
 * 80 %.
 */
public final class SureThreshold {
    private static final double DOUBT = 0.05;

    private SureThreshold() {}

    /**
     * The threshold for a wanted accuracy. Where all answers are right often enough it is the
     * lowest confidence seen: nothing is known of answers below.
     *
     * @param accuracy share of the shown answers that is to be right, above 0 and below 1
     * @return empty if no threshold passes
     */
    public static Optional<Selection> of(RiskCoverage curve, double accuracy) {
        List<Selection> selections = curve.selections();
        int looks = Integer.SIZE - Integer.numberOfLeadingZeros(selections.size());
        int passes = -1;
        int fails = selections.size();
        while (fails - passes > 1) {
            int middle = (passes + fails) / 2;
            if (certain(selections.get(middle), accuracy, DOUBT / looks)) {
                passes = middle;
            } else {
                fails = middle;
            }
        }
        return passes < 0 ? Optional.empty() : Optional.of(selections.get(passes));
    }

    /**
     * Whether answers that are right no more often than that would do as well with no more than
     * that probability: P(X >= right) for X binomial is the regularized beta function.
     */
    private static boolean certain(Selection selection, double accuracy, double doubt) {
        int right = selection.right();
        return right > 0
                && RegularizedBeta.value(accuracy, right, selection.shown() - right + 1.0) <= doubt;
    }
}
