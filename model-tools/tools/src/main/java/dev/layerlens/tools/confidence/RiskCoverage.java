package dev.layerlens.tools.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Risk against coverage (Geifman and El-Yaniv 2017, "Selective classification for deep neural
 * networks"): what share of the answers is wrong when only the most confident ones are shown. No
 * threshold tells equal confidences apart, so the mistakes among them count in equal parts.
 */
public final class RiskCoverage {
    private final int pictures;
    private final List<Selection> selections;

    private RiskCoverage(int pictures, List<Selection> selections) {
        this.pictures = pictures;
        this.selections = List.copyOf(selections);
    }

    /** The curve of some outcomes. */
    public static RiskCoverage of(List<Outcome> outcomes) {
        List<Outcome> sorted =
                outcomes.stream()
                        .sorted(Comparator.comparingDouble(Outcome::confidence).reversed())
                        .toList();
        int n = sorted.size();
        List<Selection> selections = new ArrayList<>();
        int right = 0;
        for (int i = 0; i < n; i++) {
            double confidence = sorted.get(i).confidence();
            right += sorted.get(i).right() ? 1 : 0;
            if (i == n - 1 || sorted.get(i + 1).confidence() < confidence) {
                selections.add(new Selection(confidence, n, i + 1, right));
            }
        }
        return new RiskCoverage(n, selections);
    }

    /** What each threshold shows, from the highest confidence to the lowest. */
    public List<Selection> selections() {
        return selections;
    }

    /** What a threshold shows. */
    public Selection at(double threshold) {
        Selection shown = new Selection(threshold, pictures, 0, 0);
        for (Selection selection : selections) {
            if (selection.threshold() < threshold) {
                break;
            }
            shown = new Selection(threshold, pictures, selection.shown(), selection.right());
        }
        return shown;
    }

    /**
     * What shows a share of the pictures: the highest threshold that shows as many.
     *
     * @param coverage above 0 to 1
     */
    public Selection covering(double coverage) {
        long wanted = Math.round(coverage * pictures);
        return selections.stream()
                .filter(selection -> selection.shown() >= wanted)
                .findFirst()
                .orElse(new Selection(0, pictures, 0, 0));
    }

    /**
     * The area under the curve, AURC: the mean risk over all numbers of pictures shown; 0 where
     * there are none.
     */
    public double area() {
        double area = 0;
        int shown = 0;
        double wrong = 0;
        for (Selection selection : selections) {
            int more = selection.shown() - shown;
            double each = (selection.shown() - selection.right() - wrong) / more;
            for (int i = 1; i <= more; i++) {
                area += (wrong + i * each) / (shown + i);
            }
            shown = selection.shown();
            wrong = shown - selection.right();
        }
        return pictures == 0 ? 0 : area / pictures;
    }
}
