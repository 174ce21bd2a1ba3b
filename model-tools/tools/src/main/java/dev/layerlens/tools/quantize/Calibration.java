package dev.layerlens.tools.quantize;

/** Which part of the values that an activation took int8 has to hold; the rest is clipped. */
public sealed interface Calibration {

    /** The range for values that were seen so often. */
    Range range(Histogram values);

    /** All of them. */
    record MinMax() implements Calibration {
        @Override
        public Range range(Histogram values) {
            return new Range(values.min(), values.max());
        }
    }

    /**
     * All but the rarest: the share that is left out is halved between both ends.
     *
     * @param percent of all values to hold, above 50 and at most 100
     */
    record Percentile(double percent) implements Calibration {

        /**
         * @throws IllegalArgumentException if the percentage makes no sense
         */
        public Percentile {
            if (!(percent > 50 && percent <= 100)) {
                throw new IllegalArgumentException("--percentile must be above 50 and at most 100");
            }
        }

        @Override
        public Range range(Histogram values) {
            return values.without(1 - percent / 100);
        }
    }

    /**
     * The range whose steps leave the smallest mean squared error over what was seen: each end in
     * turn is moved towards zero as far as that helps.
     */
    record MeanSquaredError() implements Calibration {
        private static final int ROUNDS = 2;
        private static final int PARTS = 64;
        private static final int LEAST = 12;

        @Override
        public Range range(Histogram values) {
            float min = values.min();
            float max = values.max();
            Range best = new Range(min, max);
            for (int round = 0; round < ROUNDS; round++) {
                for (boolean upper : new boolean[] {true, false}) {
                    best = best(values, best, upper);
                }
            }
            return best;
        }

        private static Range best(Histogram values, Range start, boolean upper) {
            Range best = start;
            double least = values.squaredError(start);
            for (int part = LEAST; part <= PARTS; part++) {
                float share = (float) part / PARTS;
                Range candidate =
                        upper
                                ? new Range(start.min(), values.max() * share)
                                : new Range(values.min() * share, start.max());
                double error = values.squaredError(candidate);
                if (error < least) {
                    least = error;
                    best = candidate;
                }
            }
            return best;
        }
    }
}
