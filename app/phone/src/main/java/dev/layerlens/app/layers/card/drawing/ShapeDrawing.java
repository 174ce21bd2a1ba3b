package dev.layerlens.app.layers.card.drawing;

/**
 * An activation that gets another shape: flattened, reshaped, resized, or framed by padding.
 *
 * @param before what is read
 * @param after what is written
 * @param frame cells of padding that are drawn around the input in the output
 */
public record ShapeDrawing(Size before, Size after, Frame frame) implements Drawing {
    private static final int CELLS = 7;

    /** Rows, columns and channels. */
    public record Size(int height, int width, int channels) {
        @Override
        public String toString() {
            return height + " x " + width + " x " + channels;
        }
    }

    /** Cells of padding on the four sides; none where nothing is framed. */
    public record Frame(int top, int bottom, int left, int right) {
        /** No padding. */
        public static final Frame NONE = new Frame(0, 0, 0, 0);
    }

    private static float side(Ink ink, float width) {
        return Math.min(0.34f * width, 112 * ink.unit());
    }

    private static float step(Ink ink) {
        return 4 * ink.unit();
    }

    @Override
    public float height(Ink ink, float width) {
        return side(ink, width) + 2 * step(ink) + 1.5f * ink.row();
    }

    @Override
    public void draw(Page page) {
        float margin = page.width() * 0.04f;
        int longest = Math.max(shown(before), shown(after));
        float cell = side(page.ink(), page.width()) / longest;
        Sheets input = sheets(page, before, cell, margin, true);
        input.back(page);
        input.front(page, page.ink().soft());
        Sheets output = sheets(page, after, cell, margin, false);
        output.back(page);
        for (int row = 0; row < output.rows(); row++) {
            for (int column = 0; column < output.columns(); column++) {
                output.cell(
                        page,
                        row,
                        column,
                        inFrame(output, row, column) ? page.ink().cell() : page.ink().soft(),
                        1);
            }
        }
        float y = (input.top() + input.bottom()) / 2;
        page.arrow(page.width() * 0.46f, page.width() * 0.54f, y);
        float labels = page.height() - page.ink().row() / 2;
        input.label(page, before.toString(), labels, page.width() * 0.45f);
        output.label(page, after.toString(), labels, page.width() * 0.45f);
    }

    /** A vector is drawn as a column of its channels. */
    private static int rows(Size size) {
        boolean vector = size.height() == 1 && size.width() == 1;
        return Math.min(CELLS, vector ? size.channels() : size.height());
    }

    private static int columns(Size size) {
        return Math.min(CELLS, size.width());
    }

    private static int shown(Size size) {
        return Math.max(rows(size), columns(size));
    }

    private static Sheets sheets(Page page, Size size, float cell, float margin, boolean first) {
        boolean vector = size.height() == 1 && size.width() == 1;
        int behind = vector ? 0 : Sheets.behind(size.channels());
        float step = step(page.ink());
        float width = columns(size) * cell + behind * step;
        float room = page.width() * 0.42f - margin;
        float inner = (room - width) / 2;
        float start = first ? margin + inner : page.width() - margin - room + inner;
        float height = rows(size) * cell;
        float middle = (page.height() - page.ink().row()) / 2 + step;
        return new Sheets(
                page.left(start, width),
                middle - height / 2,
                cell,
                rows(size),
                columns(size),
                behind,
                step);
    }

    private boolean inFrame(Sheets sheet, int row, int column) {
        return row < Math.min(frame.top(), 2)
                || row >= sheet.rows() - Math.min(frame.bottom(), 2)
                || column < Math.min(frame.left(), 2)
                || column >= sheet.columns() - Math.min(frame.right(), 2);
    }
}
