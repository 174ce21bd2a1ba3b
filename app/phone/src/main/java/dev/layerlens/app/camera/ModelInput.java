package dev.layerlens.app.camera;

import java.util.Optional;

/**
 * A network's input, filled from one frame after the other by the rule of {@link
 * dev.layerlens.card.Resampler}: the largest centred part of the upright frame that has the input's
 * shape, resampled with a triangle filter, never squashed. The filter is taken apart into a pass
 * down and a pass across, both as the frame lies in its buffer; only the finished pixels are
 * turned. Belongs to one thread.
 */
public final class ModelInput {
    private static final int COLOURS = 3;

    private final int width;
    private final int height;
    private final float[] rgb;
    private final RowScratch scratch = new RowScratch();
    private Optional<FrameGeometry> planned = Optional.empty();
    private Window window = new Window(0, 1);
    private AxisFilter down = AxisFilter.of(1, 1);
    private AxisFilter across = AxisFilter.of(1, 1);
    private FrameGeometry.Turn turn = new FrameGeometry.Turn(0, 0, 0);
    private int firstRow;

    /** The newest converted rows of the buffer, row r at {@code r % rows.length}. */
    private float[][] rows = new float[0][0];

    private float[] mixed = new float[0];

    /** A run of the buffer's columns. */
    private record Window(int first, int length) {}

    /**
     * @param width columns of the network's input
     * @param height rows of the network's input
     * @throws IllegalArgumentException if one of them is not positive
     */
    public ModelInput(int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no network reads " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = new float[width * height * COLOURS];
    }

    /** Columns of the network's input. */
    public int width() {
        return width;
    }

    /** Rows of the network's input. */
    public int height() {
        return height;
    }

    /** The input itself, {@code [height, width, 3]}, 0..255: the next frame overwrites it. */
    public float[] rgb() {
        return rgb;
    }

    /** Fills the input from a picture. */
    public void fill(Picture picture) {
        fill(picture, FrameGeometry.upright(picture.width(), picture.height()));
    }

    void fill(PixelRows pixels, FrameGeometry geometry) {
        if (planned.isEmpty() || !planned.get().equals(geometry)) {
            plan(geometry);
        }
        int next = 0;
        int to = turn.first() * COLOURS;
        for (int y = 0; y < down.outputs(); y++) {
            int end = down.first(y) + down.taps();
            for (next = Math.max(next, down.first(y)); next < end; next++) {
                pixels.read(
                        firstRow + next,
                        window.first(),
                        window.length(),
                        rows[next % rows.length],
                        scratch);
            }
            mix(y);
            across.apply(mixed, rgb, to, turn.columnStep() * COLOURS);
            to += turn.rowStep() * COLOURS;
        }
    }

    /** Mixes the rows that output row y is made of. */
    private void mix(int y) {
        int first = down.first(y);
        scale(rows[first % rows.length], down.weight(y, 0), mixed);
        for (int k = 1; k < down.taps(); k++) {
            add(rows[(first + k) % rows.length], down.weight(y, k), mixed);
        }
    }

    private static void scale(float[] row, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = weight * row[i];
        }
    }

    private static void add(float[] row, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * row[i];
        }
    }

    private void plan(FrameGeometry geometry) {
        boolean narrow = (long) geometry.width() * height <= (long) geometry.height() * width;
        int cutWidth =
                narrow
                        ? geometry.width()
                        : Math.max(1, (int) ((long) geometry.height() * width / height));
        int cutHeight =
                narrow
                        ? Math.max(1, (int) ((long) geometry.width() * height / width))
                        : geometry.height();
        boolean sideways = geometry.sideways();
        int cutColumns = sideways ? cutHeight : cutWidth;
        int cutRows = sideways ? cutWidth : cutHeight;
        int outColumns = sideways ? height : width;
        int outRows = sideways ? width : height;
        int left = centred(geometry.columns(), cutColumns, geometry.columnsReversed());
        int top = centred(geometry.rows(), cutRows, geometry.rowsReversed());
        window = new Window(geometry.left() + left, cutColumns);
        firstRow = geometry.top() + top;
        across = AxisFilter.of(cutColumns, outColumns);
        down = AxisFilter.of(cutRows, outRows);
        turn = geometry.turn(outColumns, outRows);
        rows = new float[down.taps()][cutColumns * COLOURS];
        mixed = new float[cutColumns * COLOURS];
        planned = Optional.of(geometry);
    }

    /** Where the cut begins: of an odd rest the smaller half lies left and above, when upright. */
    private static int centred(int all, int cut, boolean reversed) {
        int before = (all - cut) / 2;
        return reversed ? all - cut - before : before;
    }
}
