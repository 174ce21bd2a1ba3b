package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Drawn pictures of eight shapes, as a camera might see them on paper or a screen: turned, filled
 * or outlined, on plain, shaded or cluttered ground, in weak light, with blur and noise. The seed
 * alone decides every pixel.
 */
final class DrawnShapes {
    static final long DEFAULT_SEED = 1;
    static final int SIDE = 32;
    private static final int TRAIN = 12_000;
    private static final int TEST = 2_000;
    private static final List<Label> LABELS =
            List.of(
                    new Label("circle", "원"),
                    new Label("triangle", "삼각형"),
                    new Label("square", "사각형"),
                    new Label("star", "별"),
                    new Label("heart", "하트"),
                    new Label("cross", "십자"),
                    new Label("crescent", "초승달"),
                    new Label("arrow", "화살표"));

    private DrawnShapes() {}

    /** Draws training and test pictures; no picture is in both. */
    static DataSet draw(long seed) {
        return new DataSet(
                draw("drawn shapes, train", seed, 0, TRAIN),
                draw("drawn shapes, held out", seed, TRAIN, TEST),
                true);
    }

    private static PictureSet draw(String name, long seed, int first, int count) {
        int bytes = SIDE * SIDE * 3;
        byte[] pixels = new byte[count * bytes];
        int[] answers = new int[count];
        IntStream.range(0, count)
                .parallel()
                .forEach(
                        i -> {
                            answers[i] = i % LABELS.size();
                            SplittableRandom random =
                                    new SplittableRandom(seed * 1_000_003 + first + i);
                            BufferedImage drawing = ShapeDrawing.draw(answers[i], SIDE, random);
                            copy(drawing, random, pixels, i * bytes);
                        });
        return new PictureSet(name, LABELS, SIDE, pixels, answers);
    }

    /** Takes over the pixels in some light and with a sensor's noise. */
    private static void copy(BufferedImage drawing, SplittableRandom random, byte[] to, int at) {
        double light = random.nextDouble(0.55, 1.1);
        double noise = random.nextDouble(0, 14);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int rgb = drawing.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    double value = (rgb >> (16 - 8 * c) & 255) * light;
                    double grain = (random.nextDouble() + random.nextDouble() - 1) * 2 * noise;
                    to[at + (y * SIDE + x) * 3 + c] =
                            (byte) Math.max(0, Math.min(255, Math.round(value + grain)));
                }
            }
        }
    }
}
