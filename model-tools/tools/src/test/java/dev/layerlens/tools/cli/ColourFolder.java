package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.ColourModel;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/** A file that somebody else made, which tells colours apart; names for them; a cache. */
abstract class ColourFolder {
    private static final String CACHE = "layerlens.cache";
    private static final int WIDTH = 7;
    private static final int HEIGHT = 9;

    @TempDir Path folder;
    Path file;
    Path labels;

    @BeforeEach
    void writeModel() throws IOException {
        System.setProperty(CACHE, folder.resolve("cache").toString());
        file =
                Files.write(
                        folder.resolve("colours.tflite"),
                        ColourModel.of(TensorType.UINT8, 0.01f, 0, true));
        labels = Files.writeString(folder.resolve("labels.txt"), "red\ngreen\nblue\n");
    }

    @AfterEach
    void forgetCache() {
        System.clearProperty(CACHE);
    }

    /** A picture of one colour. */
    Path draw(String name, int colour) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            picture.setRGB(i % WIDTH, i / WIDTH, colour);
        }
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        ImageIO.write(picture, "png", path.toFile());
        return path;
    }

    /** What a command printed with {@code --json}. */
    static JsonObject json(Cli printed) {
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        return JsonParser.parseString(printed.out().get(0)).getAsJsonObject();
    }
}
