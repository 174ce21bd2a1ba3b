package dev.layerlens.card.explain;

/**
 * A map in words to come: for those who cannot see it.
 *
 * @param channel of the map
 * @param strongest where its value of largest magnitude lies
 * @param value that value
 * @param active share of cells above zero, 0 to 1
 * @param flat whether all cells have the same value, so that none is the strongest
 */
public record MapSummary(
        int channel, Position strongest, float value, double active, boolean flat) {

    /** A ninth of a map, as a reader of the picture names it. */
    public enum Position {
        UPPER_LEFT,
        UPPER_MIDDLE,
        UPPER_RIGHT,
        MIDDLE_LEFT,
        CENTRE,
        MIDDLE_RIGHT,
        LOWER_LEFT,
        LOWER_MIDDLE,
        LOWER_RIGHT;

        /** The ninth in which a cell's middle lies. */
        public static Position of(int row, int column, int height, int width) {
            return values()[third(row, height) * 3 + third(column, width)];
        }

        private static int third(int index, int length) {
            return Math.min(2, (2 * index + 1) * 3 / (2 * length));
        }
    }

    /** Sums up one map. */
    public static MapSummary of(FeatureMaps maps, int channel) {
        float[] values = maps.values();
        int channels = maps.channels();
        float first = values[channel];
        int best = 0;
        float peak = -1;
        int above = 0;
        boolean flat = true;
        for (int cell = 0; cell < maps.cells(); cell++) {
            float value = values[cell * channels + channel];
            above += value > 0 ? 1 : 0;
            flat &= value == first;
            if (Math.abs(value) > peak) {
                peak = Math.abs(value);
                best = cell;
            }
        }
        return new MapSummary(
                channel,
                Position.of(best / maps.width(), best % maps.width(), maps.height(), maps.width()),
                values[best * channels + channel],
                (double) above / maps.cells(),
                flat);
    }
}
