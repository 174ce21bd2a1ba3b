package dev.layerlens.app.layers.card.drawing;

/**
 * A window that moves over its input: convolution and pooling. The first position is filled, the
 * second one outlined, so that padding and stride can be seen.
 *
 * @param rows the way down
 * @param columns the way across
 * @param in channels of the input
 * @param out channels of the output
 * @param reading what the window makes of what it reads
 */
public record SlidingDrawing(Sweep rows, Sweep columns, int in, int out, Reading reading)
        implements Drawing {
    private static final int OUTPUTS = 4;

    /** What a window makes of the cells below it. */
    public enum Reading {
        /** Every channel of the output is a sum over all channels of the input. */
        ALL_CHANNELS,
        /** Every channel of the output is a sum over one channel of the input. */
        OWN_CHANNEL,
        /** The largest cell. */
        LARGEST,
        /** The mean of the cells. */
        MEAN
    }

    private float step(Ink ink) {
        return (reading == Reading.ALL_CHANNELS ? 4 : 9) * ink.unit();
    }

    private float side(Ink ink, float width) {
        return Math.min(0.42f * width, 150 * ink.unit());
    }

    @Override
    public float height(Ink ink, float width) {
        return side(ink, width) + Sheets.behind(in) * step(ink) + 2.25f * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        float side = side(ink, page.width());
        Sheets input = input(page, side);
        Sheets output = output(page, side, input);
        for (int depth = input.behind(); depth >= 0; depth--) {
            sheet(page, input, depth);
            if (reading != Reading.ALL_CHANNELS && depth <= output.behind()) {
                written(page, output, depth);
            }
        }
        if (reading == Reading.ALL_CHANNELS) {
            output.back(page);
            written(page, output, 0);
        }
        beam(page, input, output);
        float labels = page.height() - ink.row() / 2;
        input.label(page, size(rows.size(), columns.size(), in), labels, page.width() * 0.5f);
        output.label(page, size(rows.out(), columns.out(), out), labels, page.width() * 0.46f);
        float between = (input.right() + output.left()) / 2;
        if (page.mirrored()) {
            between = (output.right() + input.left()) / 2;
        }
        page.label(
                rows.kernel() + " x " + columns.kernel(),
                between,
                input.at(input.behind()).top() - ink.row() / 2,
                page.width() / 3);
    }

    private static String size(int height, int width, int channels) {
        return height + " x " + width + " x " + channels;
    }

    private Sheets input(Page page, float side) {
        int behind = Sheets.behind(in);
        float step = step(page.ink());
        float cell = side / Math.max(rows.shown(), columns.shown());
        float width = columns.shown() * cell;
        return new Sheets(
                page.left(page.ink().unit(), width + behind * step),
                page.ink().row() + behind * step,
                cell,
                rows.shown(),
                columns.shown(),
                behind,
                step);
    }

    private Sheets output(Page page, float side, Sheets input) {
        int behind = Sheets.behind(out);
        float step = step(page.ink());
        int down = Math.min(OUTPUTS, rows.out());
        int across = Math.min(OUTPUTS, columns.out());
        float cell =
                Math.min(
                        26 * page.ink().unit(),
                        Math.min(0.7f * side, 0.3f * page.width()) / Math.max(down, across));
        float width = across * cell + behind * step;
        float middle = (input.top() + input.bottom()) / 2;
        return new Sheets(
                page.left(page.width() - width - page.ink().unit(), width),
                middle - down * cell / 2,
                cell,
                down,
                across,
                behind,
                step);
    }

    /** One channel of the input with the window over it. */
    private void sheet(Page page, Sheets input, int depth) {
        Sheets sheet = input.at(depth);
        int tint = reading == Reading.OWN_CHANNEL ? page.ink().channel(depth) : page.ink().accent();
        page.box(sheet.left(), sheet.top(), sheet.right(), sheet.bottom(), page.ink().ground());
        for (int row = 0; row < sheet.rows(); row++) {
            for (int column = 0; column < sheet.columns(); column++) {
                cell(page, sheet, row, column, tint);
            }
        }
        float right = sheet.x(Math.min(columns.span(), sheet.columns()));
        float bottom = sheet.y(Math.min(rows.span(), sheet.rows()));
        page.canvas()
                .drawRect(sheet.left(), sheet.top(), right, bottom, page.ink().stroke(tint, 2));
        if (depth == 0) {
            next(page, sheet);
        }
    }

    private void cell(Page page, Sheets sheet, int row, int column, int tint) {
        boolean edge =
                rows.goesOn() && row == sheet.rows() - 1
                        || columns.goesOn() && column == sheet.columns() - 1;
        double share = edge ? 0.35 : 1;
        boolean padding = rows.pads(row) || columns.pads(column);
        if (!padding) {
            sheet.cell(page, row, column, page.ink().cell(), share);
        }
        if (rows.reads(row) && columns.reads(column)) {
            boolean chosen = reading == Reading.LARGEST && chosen(row, column);
            float x = sheet.x(column);
            float y = sheet.y(row);
            page.box(
                    x,
                    y,
                    x + sheet.cell(),
                    y + sheet.cell(),
                    chosen ? tint : Ink.faded(tint, padding ? 0.15 : 0.35));
        }
        if (padding) {
            float x = sheet.x(column);
            float y = sheet.y(row);
            page.dashedFrame(
                    x,
                    y,
                    x + sheet.cell(),
                    y + sheet.cell(),
                    Ink.faded(page.ink().line(), 0.6 * share));
        }
    }

    /** The one cell of the window whose value goes on, for an example. */
    private boolean chosen(int row, int column) {
        int across = Math.min(columns.span(), columns.before() + columns.size()) - 1;
        return row == rows.before() && column == across / columns.dilation() * columns.dilation();
    }

    private void next(Page page, Sheets sheet) {
        if (columns.out() < 2) {
            return;
        }
        float left = sheet.x(columns.stride());
        float right = sheet.x(columns.stride() + columns.span());
        if (right <= sheet.right() + 1) {
            float bottom = sheet.y(Math.min(rows.span(), sheet.rows()));
            page.dashedFrame(left, sheet.top(), right, bottom, page.ink().text());
        }
    }

    /** One channel of the output with what the first two positions wrote. */
    private void written(Page page, Sheets output, int depth) {
        Sheets sheet = output.at(depth);
        int tint = reading == Reading.OWN_CHANNEL ? page.ink().channel(depth) : page.ink().accent();
        sheet.front(page, page.ink().cell());
        page.box(sheet.left(), sheet.top(), sheet.x(1), sheet.y(1), tint);
        if (depth == 0 && columns.out() > 1) {
            page.dashedFrame(sheet.x(1), sheet.top(), sheet.x(2), sheet.y(1), page.ink().text());
        }
    }

    private void beam(Page page, Sheets input, Sheets output) {
        float bottom = input.y(Math.min(rows.span(), input.rows()));
        float from =
                page.mirrored() ? input.left() : input.x(Math.min(columns.span(), input.columns()));
        float to = page.mirrored() ? output.x(1) : output.left();
        page.beam(from, input.top(), bottom, to, output.top(), output.y(1), page.ink().beam());
    }
}
