package dev.layerlens.tools.html;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Pictures as the text of a {@code data:} address. */
final class Png {

    private Png() {}

    /**
     * A picture of few colours.
     *
     * @param levels one a pixel, row by row: places in the palette
     * @param palette colours as {@code 0xAARRGGBB}, at most 256
     */
    static String indexed(int width, int height, byte[] levels, int... palette) {
        IndexColorModel colours =
                new IndexColorModel(
                        Byte.SIZE,
                        palette.length,
                        palette,
                        0,
                        true,
                        -1,
                        java.awt.image.DataBuffer.TYPE_BYTE);
        BufferedImage picture =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        picture.getRaster().setDataElements(0, 0, width, height, levels);
        return address(picture);
    }

    /** A picture of any colours, {@code 0xAARRGGBB}, row by row. */
    static String coloured(int width, int height, int... argb) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, argb, 0, width);
        return address(picture);
    }

    static String address(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
