package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.confidence.CalibrationError;
import dev.layerlens.tools.confidence.Outcome;
import dev.layerlens.tools.confidence.RiskCoverage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good the answers of a model were.
 *
 * @param pictures how many were asked
 * @param top1 share whose first answer was right
 * @param top5 share whose right answer was among the first five
 * @param meanPerClass mean over the classes of the share that was right; classes without pictures
 *     do not count
 * @param calibrationError see {@link CalibrationError}
 * @param nll mean negative log-likelihood of the right classes, in nats
 * @param riskCoverage how often answers are wrong when only the most confident ones are shown
 * @param confusion what was said of each class
 */
public record Scores(
        int pictures,
        double top1,
        double top5,
        double meanPerClass,
        double calibrationError,
        double nll,
        RiskCoverage riskCoverage,
        Confusion confusion) {
    private static final int FIVE = 5;

    /** Of all answers. */
    public static Scores of(Answers answers) {
        int n = answers.size();
        Confusion confusion = Confusion.of(answers);
        List<Outcome> outcomes = answers.outcomes();
        double meanPerClass =
                IntStream.range(0, confusion.classes().size())
                        .filter(c -> confusion.total(c) > 0)
                        .mapToDouble(c -> (double) confusion.count(c, c) / confusion.total(c))
                        .average()
                        .orElse(0);
        return new Scores(
                n,
                share(IntStream.range(0, n).filter(answers::right).count(), n),
                share(IntStream.range(0, n).filter(i -> answers.rank(i) < FIVE).count(), n),
                meanPerClass,
                CalibrationError.of(outcomes),
                answers.nll(),
                RiskCoverage.of(outcomes),
                confusion);
    }

    private static double share(long count, int all) {
        return all == 0 ? 0 : (double) count / all;
    }
}
