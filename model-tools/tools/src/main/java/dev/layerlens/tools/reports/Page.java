package dev.layerlens.tools.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A white page to draw on, with the colours and letters all reports share. */
final class Page {
    static final Color INK = new Color(0x1b1c1d);
    static final Color FAINT = new Color(0x5c6164);
    static final Color RIGHT = new Color(0x00695c);
    static final Color WRONG = new Color(0xb3261e);

    private final BufferedImage picture;
    private final Graphics2D graphics;

    Page(int width, int height) {
        picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        rectangle(Color.WHITE, 0, 0, width, height);
    }

    Graphics2D graphics() {
        return graphics;
    }

    void rectangle(Color colour, int x, int y, int width, int height) {
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
    }

    /** Text whose base line begins at a point; what is wider than {@code most} is cut short. */
    void text(String text, int style, int size, Color colour, int x, int y, int most) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, size));
        graphics.setColor(colour);
        graphics.drawString(cut(text, most), x, y);
    }

    /** Pixels that a text of that style and size is wide. */
    int width(String text, int style, int size) {
        return graphics.getFontMetrics(new Font(Font.SANS_SERIF, style, size)).stringWidth(text);
    }

    private String cut(String text, int most) {
        String shown = text;
        while (shown.length() > 1 && graphics.getFontMetrics().stringWidth(shown) > most) {
            shown = shown.replaceFirst(".…?$", "…");
        }
        return shown;
    }

    BufferedImage done() {
        graphics.dispose();
        return picture;
    }
}
