package dev.layerlens.tools.reports;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.List;

/** Rows of small pictures with a heading each. */
public final class ContactSheet {
    private static final int MARGIN = 28;
    private static final int TILE = 96;
    private static final int GAP = 8;
    private static final int CAPTION = 18;
    private static final int HEADING = 30;
    private static final int TITLE = 56;
    private static final int LEAST_WIDTH = 480;

    private ContactSheet() {}

    /**
     * A small picture.
     *
     * @param pixels red, green and blue of every pixel, {@code [side, side, 3]}
     * @param caption below it, of a line or two; may be empty
     * @param right whether the caption is good news
     */
    public record Tile(ByteBuffer pixels, int side, String caption, boolean right) {}

    /** Some pictures and what they have in common. */
    public record Row(String heading, List<Tile> tiles) {}

    /** Draws the rows one below the other. */
    public static BufferedImage draw(String title, List<Row> rows) {
        int most = rows.stream().mapToInt(row -> row.tiles().size()).max().orElse(1);
        int width = Math.max(LEAST_WIDTH, 2 * MARGIN + most * (TILE + GAP));
        int height = TITLE + MARGIN + rows.stream().mapToInt(ContactSheet::height).sum();
        Page page = new Page(width, height);
        page.text(title, Font.BOLD, 20, Page.INK, MARGIN, 40, width - 2 * MARGIN);
        int y = TITLE;
        for (Row row : rows) {
            page.text(row.heading(), Font.BOLD, 14, Page.INK, MARGIN, y + 20, width - 2 * MARGIN);
            for (int i = 0; i < row.tiles().size(); i++) {
                tile(page, row.tiles().get(i), MARGIN + i * (TILE + GAP), y + HEADING);
            }
            y += height(row);
        }
        return page.done();
    }

    private static int height(Row row) {
        long lines =
                row.tiles().stream().mapToLong(t -> t.caption().lines().count()).max().orElse(0);
        return HEADING + TILE + GAP + (int) lines * CAPTION;
    }

    private static void tile(Page page, Tile tile, int x, int y) {
        page.graphics().drawImage(picture(tile), x, y, TILE, TILE, null);
        List<String> lines = tile.caption().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            page.text(
                    lines.get(i),
                    Font.PLAIN,
                    11,
                    tile.right() ? Page.RIGHT : Page.WRONG,
                    x,
                    y + TILE + 14 + i * (CAPTION - 4),
                    TILE);
        }
    }

    private static BufferedImage picture(Tile tile) {
        int side = tile.side();
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            int red = tile.pixels().get(3 * i) & 255;
            int green = tile.pixels().get(3 * i + 1) & 255;
            int blue = tile.pixels().get(3 * i + 2) & 255;
            picture.setRGB(i % side, i / side, red << 16 | green << 8 | blue);
        }
        return picture;
    }
}
