package dev.layerlens.card.report;

import java.util.List;

/**
 * How a model does on pictures as a bad camera takes them.
 *
 * @param clean share it was right about on the pictures as they are, 0 to 1
 * @param meanError mean over all ways and strengths of the share it was wrong about
 * @param spoilt every way in which the pictures were spoilt
 */
public record Robustness(double clean, double meanError, List<Spoilt> spoilt) {

    /**
     * Pictures spoilt in one way.
     *
     * @param how as in "motion blur"
     * @param top1 share it was right about at each strength, the weakest first
     */
    public record Spoilt(Sentence how, List<Double> top1) {
        public Spoilt {
            top1 = List.copyOf(top1);
        }
    }

    public Robustness {
        spoilt = List.copyOf(spoilt);
    }
}
