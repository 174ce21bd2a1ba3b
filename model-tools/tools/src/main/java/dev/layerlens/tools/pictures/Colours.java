package dev.layerlens.tools.pictures;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Pixels of every colour model as red, green and blue on white. */
final class Colours {
    private static final int WHITE = 255;

    private Colours() {}

    static Picture rgb(BufferedImage picture) {
        ColorModel model = picture.getColorModel();
        boolean grey =
                model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                        && !(model instanceof IndexColorModel);
        int[] pixels =
                grey
                        ? greys(picture)
                        : picture.getRGB(
                                0,
                                0,
                                picture.getWidth(),
                                picture.getHeight(),
                                null,
                                0,
                                picture.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = onWhite(pixels[i]);
        }
        return new Picture(picture.getWidth(), picture.getHeight(), pixels);
    }

    /**
     * Java holds grey pictures for linear light and brightens them on the way to sRGB; files mean
     * sRGB greys, so they are read as they are.
     */
    private static int[] greys(BufferedImage picture) {
        Raster raster = picture.getRaster();
        int largest = (1 << picture.getColorModel().getComponentSize(0)) - 1;
        boolean alpha = picture.getColorModel().hasAlpha();
        int[] pixels = new int[picture.getWidth() * picture.getHeight()];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % picture.getWidth() + raster.getMinX();
            int y = i / picture.getWidth() + raster.getMinY();
            int grey = scaled(raster.getSample(x, y, 0), largest);
            int opaque = alpha ? scaled(raster.getSample(x, y, 1), largest) : WHITE;
            pixels[i] = opaque << 24 | grey << 16 | grey << 8 | grey;
        }
        return pixels;
    }

    private static int scaled(int sample, int largest) {
        return Math.round(sample * 255f / largest);
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == WHITE) {
            return argb & 0xFFFFFF;
        }
        int red = mix(argb >> 16 & 255, alpha);
        int green = mix(argb >> 8 & 255, alpha);
        int blue = mix(argb & 255, alpha);
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int colour, int alpha) {
        return (colour * alpha + WHITE * (255 - alpha) + 127) / 255;
    }
}
