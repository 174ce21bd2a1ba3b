package dev.layerlens.tools.augment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * What is lost in a small JPEG file.
 *
 * @param quality 0 to 1, as encoders take it
 */
record JpegLoss(double quality) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "JPEG of quality %.0f", 100 * quality);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] =
                    (from[3 * i] & 255) << 16
                            | (from[3 * i + 1] & 255) << 8
                            | from[3 * i + 2] & 255;
        }
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, side, side, pixels, 0, side);
        try {
            decoded(encoded(picture)).getRGB(0, 0, side, side, pixels, 0, side);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be a JPEG", e);
        }
        for (int i = 0; i < pixels.length; i++) {
            to[3 * i] = (byte) (pixels[i] >> 16);
            to[3 * i + 1] = (byte) (pixels[i] >> 8);
            to[3 * i + 2] = (byte) pixels[i];
        }
    }

    private byte[] encoded(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage decoded(byte... file) throws IOException {
        return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
    }
}
