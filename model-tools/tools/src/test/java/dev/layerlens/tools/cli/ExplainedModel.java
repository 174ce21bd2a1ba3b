package dev.layerlens.tools.cli;

import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A residual network with random weights in int8 and in float, and a picture of its own size, so
 * that nothing is resampled.
 */
final class ExplainedModel {
    static final int SIDE = 32;
    private static final int CLASSES = 5;

    private final Path float32;
    private final Path int8;
    private final Path picture;
    private final float[] values;

    private ExplainedModel(Path float32, Path int8, Path picture, float[] values) {
        this.float32 = float32;
        this.int8 = int8;
        this.picture = picture;
        this.values = values;
    }

    /** The float file. */
    Path float32() {
        return float32;
    }

    /** The int8 file. */
    Path int8() {
        return int8;
    }

    /** A PNG. */
    Path picture() {
        return picture;
    }

    /** The same, {@code [32, 32, 3]}, 0..255. */
    float[] values() {
        return values;
    }

    static ExplainedModel write(Path folder) throws Exception {
        Network network =
                Zoo.get("resnet8").build(new Blueprint(SIDE, CLASSES, Normalizer.CENTRED));
        float[] values = new float[SIDE * SIDE * 3];
        return new ExplainedModel(
                Files.write(folder.resolve("float.tflite"), SmallModels.float32(network)),
                Files.write(folder.resolve("int8.tflite"), SmallModels.int8(network)),
                draw(folder.resolve("picture.png"), values),
                values);
    }

    /** A bright disc on noise. */
    private static Path draw(Path file, float... values) throws IOException {
        Random random = new Random(5);
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < SIDE * SIDE; i++) {
            int x = i % SIDE - 20;
            int y = i / SIDE - 12;
            int noise = random.nextInt(60);
            int red = x * x + y * y < 60 ? 230 : noise;
            int green = noise + x + 40;
            picture.setRGB(i % SIDE, i / SIDE, red << 16 | green << 8 | 90);
            values[3 * i] = red;
            values[3 * i + 1] = green;
            values[3 * i + 2] = 90;
        }
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }
}
