package dev.layerlens.tools.explain;

import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures on disk: read as a network reads them, written as PNG. */
public final class PictureFile {

    private PictureFile() {}

    /**
     * Reads a picture and brings it to the size of the model's input.
     *
     * @return {@code [H, W, 3]}, 0..255
     * @throws IOException if the file is not there or is no picture that can be decoded
     */
    public static float[] read(Path file, ModelCard card) throws IOException {
        return PictureDecoder.read(file).values(card.inputWidth());
    }

    /** Writes a PNG, whole or not at all. */
    public static void write(BufferedImage picture, Path file) throws IOException {
        WholeFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    /** A network's input as a picture, to be written to disk. */
    public static BufferedImage picture(float[] values, int width) {
        int height = values.length / 3 / width;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int rgb =
                    Math.round(values[3 * i]) << 16
                            | Math.round(values[3 * i + 1]) << 8
                            | Math.round(values[3 * i + 2]);
            picture.setRGB(i % width, i / width, rgb);
        }
        return picture;
    }
}
