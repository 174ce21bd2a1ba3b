package dev.layerlens.tools.data;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * One drawing of one shape, four times as large as it will be, then reduced: that blurs its edges.
 */
final class ShapeDrawing {
    private static final int OVERSAMPLING = 4;
    private static final double LEAST_CONTRAST = 0.28;

    private final SplittableRandom random;
    private final int side;
    private final BufferedImage canvas;
    private final Graphics2D graphics;

    private ShapeDrawing(int side, SplittableRandom random) {
        this.side = side * OVERSAMPLING;
        this.random = random;
        this.canvas = new BufferedImage(this.side, this.side, BufferedImage.TYPE_INT_RGB);
        this.graphics = canvas.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Draws the shape of that class on {@code side} by {@code side} pixels. */
    static BufferedImage draw(int shape, int side, SplittableRandom random) {
        ShapeDrawing drawing = new ShapeDrawing(side, random);
        Color ground = drawing.colour();
        drawing.ground(ground);
        drawing.shape(shape, ground);
        drawing.graphics.dispose();
        return drawing.reduced(side);
    }

    private void ground(Color ground) {
        Color far = mix(ground, colour(), random.nextDouble(0, 0.35));
        graphics.setPaint(new GradientPaint(0, 0, ground, side, random.nextInt(-side, side), far));
        graphics.fillRect(0, 0, side, side);
        int lines = random.nextInt(4) == 0 ? random.nextInt(1, 5) : 0;
        for (int i = 0; i < lines; i++) {
            graphics.setColor(mix(ground, colour(), 0.25));
            graphics.setStroke(new BasicStroke(random.nextInt(1, 6)));
            graphics.draw(
                    new Line2D.Double(
                            random.nextInt(side),
                            random.nextInt(side),
                            random.nextInt(side),
                            random.nextInt(side)));
        }
    }

    private void shape(int shape, Color ground) {
        Shape outline = placed(ShapeOutlines.of(shape));
        Color ink = contrasting(ground);
        graphics.setColor(ink);
        if (random.nextInt(5) < 3) {
            graphics.fill(outline);
            if (random.nextBoolean()) {
                graphics.setColor(mix(ink, colour(), 0.5));
            }
        }
        float width = (float) (side * random.nextDouble(0.03, 0.08));
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(outline);
    }

    /** Turned, slightly squashed and skewed, somewhere near the middle. */
    private Shape placed(Shape unit) {
        double size = side * random.nextDouble(0.26, 0.42);
        AffineTransform place = new AffineTransform();
        place.translate(side * random.nextDouble(0.42, 0.58), side * random.nextDouble(0.42, 0.58));
        place.rotate(random.nextDouble(0, 2 * Math.PI));
        place.shear(random.nextDouble(-0.12, 0.12), 0);
        place.scale(size * random.nextDouble(0.88, 1.12), size);
        return place.createTransformedShape(unit);
    }

    private Color contrasting(Color ground) {
        Color ink = colour();
        while (Math.abs(luminance(ink) - luminance(ground)) < LEAST_CONTRAST) {
            ink = colour();
        }
        return ink;
    }

    private static double luminance(Color c) {
        return (0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue()) / 255;
    }

    /** Any colour; every third time a grey, which is what ink and paper are. */
    private Color colour() {
        if (random.nextInt(3) == 0) {
            int grey = random.nextInt(256);
            return new Color(grey, grey, grey);
        }
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    private static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) (one.getRed() * (1 - share) + other.getRed() * share),
                (int) (one.getGreen() * (1 - share) + other.getGreen() * share),
                (int) (one.getBlue() * (1 - share) + other.getBlue() * share));
    }

    /**
     * Each pixel is the mean of its square: computed here, since Java2D's scaling is not specified.
     */
    private BufferedImage reduced(int to) {
        BufferedImage small = new BufferedImage(to, to, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < to; y++) {
            for (int x = 0; x < to; x++) {
                int[] sum = new int[3];
                for (int k = 0; k < OVERSAMPLING * OVERSAMPLING; k++) {
                    int rgb =
                            canvas.getRGB(
                                    x * OVERSAMPLING + k % OVERSAMPLING,
                                    y * OVERSAMPLING + k / OVERSAMPLING);
                    sum[0] += rgb >> 16 & 255;
                    sum[1] += rgb >> 8 & 255;
                    sum[2] += rgb & 255;
                }
                int n = OVERSAMPLING * OVERSAMPLING;
                small.setRGB(x, y, sum[0] / n << 16 | sum[1] / n << 8 | sum[2] / n);
            }
        }
        return small;
    }
}
