package dev.layerlens.tools.reports;

import dev.layerlens.tools.augment.Corruption;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** A drawing of a cup on a table, to show what corruptions do without showing anybody's photo. */
final class Cup {
    private static final int SIDE = 64;
    private static final long SEED = 1;

    private Cup() {}

    /**
     * The drawing as a camera spoils it.
     *
     * @param strength 0 for the drawing itself
     */
    static BufferedImage spoilt(Corruption corruption, int strength) {
        BufferedImage cup = drawn();
        if (strength == 0) {
            return cup;
        }
        byte[] from = new byte[SIDE * SIDE * 3];
        byte[] to = new byte[from.length];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int rgb = cup.getRGB(i % SIDE, i / SIDE);
            from[3 * i] = (byte) (rgb >> 16);
            from[3 * i + 1] = (byte) (rgb >> 8);
            from[3 * i + 2] = (byte) rgb;
        }
        corruption.at(strength).apply(from, to, SIDE, new SplittableRandom(SEED));
        for (int i = 0; i < SIDE * SIDE; i++) {
            int rgb = (to[3 * i] & 255) << 16 | (to[3 * i + 1] & 255) << 8 | to[3 * i + 2] & 255;
            cup.setRGB(i % SIDE, i / SIDE, rgb);
        }
        return cup;
    }

    private static BufferedImage drawn() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setPaint(new GradientPaint(0, 0, new Color(0x8fb4c9), 0, 44, new Color(0xc9dbe2)));
        graphics.fillRect(0, 0, SIDE, 44);
        graphics.setPaint(
                new GradientPaint(0, 44, new Color(0xa9764a), 0, 64, new Color(0x7d5231)));
        graphics.fillRect(0, 44, SIDE, 20);
        graphics.setColor(new Color(0x5e3c22));
        graphics.fillOval(12, 48, 36, 9);
        Color red = new Color(0xc23b2e);
        graphics.setColor(red);
        graphics.setStroke(new BasicStroke(4));
        graphics.drawOval(37, 22, 16, 18);
        graphics.setPaint(new GradientPaint(14, 0, new Color(0xe2685a), 44, 0, red.darker()));
        graphics.fillRoundRect(14, 14, 30, 39, 12, 12);
        graphics.setColor(new Color(0xf2e6d8));
        graphics.fillOval(14, 10, 30, 10);
        graphics.setColor(new Color(0x4a2c1a));
        graphics.fillOval(17, 12, 24, 7);
        graphics.setColor(new Color(0xf2e6d8));
        graphics.fillRect(14, 30, 30, 5);
        graphics.dispose();
        return picture;
    }
}
