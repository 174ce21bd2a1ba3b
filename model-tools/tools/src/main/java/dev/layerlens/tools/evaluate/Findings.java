package dev.layerlens.tools.evaluate;

import dev.layerlens.card.Label;
import dev.layerlens.card.report.Calibration;
import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.TestResult;
import dev.layerlens.card.report.Threshold;
import dev.layerlens.tools.confidence.RiskCoverage;
import dev.layerlens.tools.confidence.Selection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a model's answers come to, as a model card states it: shares to six decimals. */
public final class Findings {
    private static final long DECIMALS = 1_000_000;

    private final Answers answers;
    private final List<Label> labels;
    private final int[][] counts;

    /**
     * @param labels the model's classes
     * @param classes for every class of the data set the model's class
     */
    public Findings(Answers answers, List<Label> labels, List<Integer> classes) {
        this.answers = answers;
        this.labels = List.copyOf(labels);
        counts = new int[labels.size()][labels.size()];
        for (int i = 0; i < answers.size(); i++) {
            counts[classes.get(answers.pictures().answer(i))][answers.said(i)]++;
        }
    }

    /**
     * A share to six decimals: few enough for short cards, enough that readers who round once more
     * write what the answers say. What is not all stays below.
     */
    public static double rounded(double share) {
        long rounded = Math.round(share * DECIMALS);
        return (share < 1 ? Math.min(rounded, DECIMALS - 1) : rounded) / (double) DECIMALS;
    }

    /** How often it was right. */
    public TestResult accuracy() {
        Scores scores = Scores.of(answers);
        return new TestResult(
                answers.pictures().name(),
                answers.size(),
                rounded(scores.top1()),
                rounded(scores.top5()));
    }

    /** Every class of the model. */
    public List<ClassReport> classes() {
        return IntStream.range(0, labels.size()).mapToObj(this::ofClass).toList();
    }

    private ClassReport ofClass(int index) {
        int pictures = IntStream.of(counts[index]).sum();
        int said = IntStream.range(0, counts.length).map(right -> counts[right][index]).sum();
        return new ClassReport(
                labels.get(index),
                pictures == 0 ? Optional.empty() : Optional.of(pictures),
                share(counts[index][index], pictures),
                share(counts[index][index], said));
    }

    private static Optional<Double> share(int some, int all) {
        return all == 0 ? Optional.empty() : Optional.of(rounded((double) some / all));
    }

    /** The most frequent mistakes, most frequent first. */
    public List<MixUp> mixUps(int most) {
        List<MixUp> mixUps = new ArrayList<>();
        for (int right = 0; right < counts.length; right++) {
            for (int said = 0; said < counts.length; said++) {
                if (right != said && counts[right][said] > 0) {
                    mixUps.add(new MixUp(right, said, counts[right][said]));
                }
            }
        }
        mixUps.sort(Comparator.comparingInt(MixUp::count).reversed());
        return mixUps.subList(0, Math.min(most, mixUps.size()));
    }

    /** How far its confidence can be believed, after its logits were divided by a temperature. */
    public Calibration calibration(Optional<Double> temperature) {
        return new Calibration(rounded(Scores.of(answers).calibrationError()), temperature);
    }

    /** What remains at or above a probability. */
    public Threshold threshold(double probability) {
        Selection sure = RiskCoverage.of(answers.outcomes()).at(probability);
        return new Threshold(
                rounded(probability), rounded(sure.coverage()), share(sure.right(), sure.shown()));
    }
}
