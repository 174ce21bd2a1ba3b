package dev.layerlens.tools.train;

import java.util.List;
import java.util.Locale;

/**
 * The learning rate over a training, as a share of its peak.
 *
 * @param form the curve after the warm-up
 * @param warmUp share of the training over which the rate rises to its peak in a straight line
 * @param milestones shares of the training at which a stepped rate falls
 * @param factor what a stepped rate is multiplied by at each of them
 */
public record Schedule(Form form, double warmUp, List<Double> milestones, double factor) {
    private static final double START = 0.04;

    /** The curve after the warm-up. */
    public enum Form {
        /** A long warm-up, then down to nothing on a cosine (Smith and Topin 2018). */
        ONE_CYCLE(0.25),
        /** A short warm-up, then down to nothing on a cosine (Loshchilov and Hutter 2017). */
        COSINE(0.05),
        /** Divided at milestones (He et al. 2016). */
        STEP(0),
        /** Always its peak. */
        CONSTANT(0);

        private final double warmUp;

        Form(double warmUp) {
            this.warmUp = warmUp;
        }

        /** The warm-up that is usual with it. */
        public double warmUp() {
            return warmUp;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a training does if nothing else is said. */
    public static final Schedule DEFAULT =
            new Schedule(Form.ONE_CYCLE, Form.ONE_CYCLE.warmUp(), List.of(0.5, 0.75), 0.1);

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Schedule {
        milestones = List.copyOf(milestones);
        Require.that(warmUp >= 0 && warmUp < 1, "--warm-up must be in [0, 1)");
        Require.that(
                milestones.stream().allMatch(m -> m > 0 && m < 1)
                        && milestones.stream().sorted().toList().equals(milestones),
                "--milestones must be shares of the training that rise, as in 0.5,0.75");
        Require.that(factor > 0 && factor <= 1, "--step-factor must be in (0, 1]");
    }

    /** Share of the peak, 0 to 1, at a share of the whole training, 0 to 1. */
    double at(double progress) {
        if (progress < warmUp) {
            return START + (1 - START) * progress / warmUp;
        }
        return switch (form) {
            case ONE_CYCLE, COSINE ->
                    0.5 * (1 + Math.cos(Math.PI * (progress - warmUp) / (1 - warmUp)));
            case STEP ->
                    milestones.stream()
                            .filter(m -> progress >= m)
                            .mapToDouble(m -> factor)
                            .reduce(1, (a, b) -> a * b);
            case CONSTANT -> 1;
        };
    }
}
