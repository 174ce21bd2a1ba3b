package dev.layerlens.tools.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;

/**
 * A confusion matrix as a picture: rows are what the pictures show, columns what was said; the
 * darker, the larger the share of the row. Counts stand in the cells while there is room.
 */
public final class ConfusionChart {
    private static final int MARGIN = 32;
    private static final int TITLE = 84;
    private static final int MOST_CELL = 64;
    private static final int LEAST_CELL = 3;
    private static final int WANTED = 900;
    private static final int NAMED_CELL = 9;
    private static final int COUNTED_CELL = 30;
    private static final int LONGEST_NAME = 180;
    private static final Color RIGHT = new Color(0x00695c);
    private static final Color WRONG = new Color(0xb3261e);
    private static final Color GRID = new Color(0xe3e8e7);

    private final List<String> classes;
    private final Counts counts;
    private final int columns;
    private final int cell;
    private final int left;
    private final int top;
    private final Page page;

    /** How often a class (row) was taken for another (column). */
    @FunctionalInterface
    public interface Counts {
        int of(int right, int said);
    }

    private ConfusionChart(List<String> classes, boolean others, Counts counts) {
        this.classes = classes;
        this.counts = counts;
        columns = classes.size() + (others ? 1 : 0);
        cell = Math.max(LEAST_CELL, Math.min(MOST_CELL, WANTED / Math.max(1, columns)));
        int names = names();
        left = MARGIN + 24 + names;
        top = TITLE + 20 + names;
        page =
                new Page(
                        Math.max(560, left + columns * cell + MARGIN),
                        top + classes.size() * cell + MARGIN);
    }

    /**
     * Draws a matrix.
     *
     * @param others whether there is a last column for classes that the data do not have
     */
    public static BufferedImage draw(
            String title, String subtitle, List<String> classes, boolean others, Counts counts) {
        ConfusionChart chart = new ConfusionChart(classes, others, counts);
        chart.heading(title, subtitle);
        for (int r = 0; r < classes.size(); r++) {
            chart.row(r);
        }
        chart.columns();
        return chart.page.done();
    }

    private int fontSize() {
        return Math.max(8, Math.min(15, cell - 2));
    }

    /** Pixels that the longest name takes; none where cells are too small for names. */
    private int names() {
        if (cell < NAMED_CELL) {
            return 0;
        }
        Page measure = new Page(1, 1);
        int longest =
                classes.stream()
                        .mapToInt(name -> measure.width(name, Font.PLAIN, fontSize()))
                        .max()
                        .orElse(0);
        return Math.min(LONGEST_NAME, longest) + 12;
    }

    private void heading(String title, String subtitle) {
        int most = Math.max(560, left + columns * cell + MARGIN) - 2 * MARGIN;
        page.text(title, Font.BOLD, 22, Page.INK, MARGIN, 44, most);
        page.text(subtitle, Font.PLAIN, 14, Page.FAINT, MARGIN, 68, most);
    }

    private void row(int right) {
        long total = 0;
        for (int said = 0; said <= classes.size(); said++) {
            total += counts.of(right, said);
        }
        int y = top + right * cell;
        for (int said = 0; said < columns; said++) {
            int count = counts.of(right, said);
            double share = total == 0 ? 0 : (double) count / total;
            cell(left + said * cell, y, count, share, right == said);
        }
        if (cell >= NAMED_CELL) {
            int most = LONGEST_NAME;
            String name = classes.get(right);
            int width = Math.min(most, page.width(name, Font.PLAIN, fontSize()));
            page.text(
                    name,
                    Font.PLAIN,
                    fontSize(),
                    Page.INK,
                    left - 8 - width,
                    y + (cell + fontSize()) / 2 - 2,
                    most);
        }
    }

    private void cell(int x, int y, int count, double share, boolean diagonal) {
        // mistakes are rare: their square root shows them
        double depth = diagonal ? share : Math.sqrt(share);
        page.rectangle(mixed(diagonal ? RIGHT : WRONG, depth), x, y, cell, cell);
        if (cell >= NAMED_CELL) {
            page.graphics().setColor(GRID);
            page.graphics().drawRect(x, y, cell, cell);
        }
        if (cell >= COUNTED_CELL && count > 0) {
            String text = String.format(Locale.ROOT, "%d", count);
            int size = Math.max(10, Math.min(16, cell / 3));
            page.text(
                    text,
                    diagonal ? Font.BOLD : Font.PLAIN,
                    size,
                    depth > 0.55 ? Color.WHITE : Page.INK,
                    x + (cell - page.width(text, Font.PLAIN, size)) / 2,
                    y + (cell + size) / 2 - 2,
                    cell);
        }
    }

    private static Color mixed(Color colour, double share) {
        return new Color(
                (int) Math.round(255 + share * (colour.getRed() - 255)),
                (int) Math.round(255 + share * (colour.getGreen() - 255)),
                (int) Math.round(255 + share * (colour.getBlue() - 255)));
    }

    private void columns() {
        if (cell < NAMED_CELL) {
            return;
        }
        Graphics2D graphics = page.graphics();
        for (int said = 0; said < columns; said++) {
            String name = said < classes.size() ? classes.get(said) : "another";
            AffineTransform upright = graphics.getTransform();
            graphics.translate(left + said * cell + (cell + fontSize()) / 2 - 2, top - 8);
            graphics.rotate(-Math.PI / 2);
            page.text(name, Font.PLAIN, fontSize(), Page.INK, 0, 0, LONGEST_NAME);
            graphics.setTransform(upright);
        }
    }
}
