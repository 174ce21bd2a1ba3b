package dev.layerlens.tools.evaluate;

import java.util.stream.IntStream;

/**
 * How good the answers of a model were.
 *
 * @param pictures how many were asked
 * @param top1 share whose first answer was right
 * @param top5 share whose right answer was among the first five
 * @param meanPerClass mean over the classes of the share that was right; classes without pictures
 *     do not count
 * @param calibrationError expected calibration error: how far confidence is from being right on
 *     average, over 15 equal intervals of confidence (Guo et al. 2017, "On calibration of modern
 *     neural networks")
 * @param confusion what was said of each class
 */
public record Scores(
        int pictures,
        double top1,
        double top5,
        double meanPerClass,
        double calibrationError,
        Confusion confusion) {
    private static final int FIVE = 5;
    private static final int BINS = 15;

    /** Of all answers. */
    public static Scores of(Answers answers) {
        int n = answers.size();
        Confusion confusion = Confusion.of(answers);
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
                calibrationError(answers),
                confusion);
    }

    private static double share(long count, int all) {
        return all == 0 ? 0 : (double) count / all;
    }

    private static double calibrationError(Answers answers) {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (int i = 0; i < answers.size(); i++) {
            // intervals are open below and closed above, as in the paper
            int bin = (int) Math.ceil(answers.confidence(i) * BINS) - 1;
            bin = Math.max(0, Math.min(BINS - 1, bin));
            confidence[bin] += answers.confidence(i);
            right[bin] += answers.right(i) ? 1 : 0;
        }
        double error = 0;
        for (int b = 0; b < BINS; b++) {
            error += Math.abs(right[b] - confidence[b]);
        }
        return answers.size() == 0 ? 0 : error / answers.size();
    }
}
