package dev.layerlens.tools.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that other programs write and Java does not: 16 x 8 pixels, two colours side by side. */
class PictureFormatsTest {
    private static final int ORANGE = 0xF08020;
    private static final int BLUE = 0x2040C0;
    private static final int WHITE = 0xFFFFFF;

    /** Written by Pillow 12 over libjpeg and libwebp, which also read the colours below. */
    private static final Map<String, String> FILES =
            Map.of(
                    "cmyk.jpg",
                    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwL"
                            + "CgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsR"
                            + "AP/EABgAAAIDAAAAAAAAAAAAAAAAAAkKBQcI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAA4E"
                            + "QwBNAFkASwAAPwAnCTDsEdLnsvmFlKv/2Q==",
                    "ycck.jpg",
                    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwL"
                            + "CgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsR"
                            + "AP/EABcAAAMBAAAAAAAAAAAAAAAAAAYICQf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oADgRD"
                            + "AE0AWQBLAAA/ADsshi1HSvqFp6MVf//Z",
                    "lossy.webp",
                    "UklGRkIAAABXRUJQVlA4IDYAAAAQAgCdASoQAAgAAMASJaACdLoB+AH6gAPIAP7vX///ipf/"
                            + "/pssD90z/6fV/+hPviEWfuFAAAA=",
                    "alpha.webp",
                    "UklGRm4AAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSBIAAAABDzD/ERFCLJjMX7ozhYj+"
                            + "Rw5WUDggNgAAABACAJ0BKhAACAAAwBIloAJ0ugH4AfqAA8gA/u9f//+Kl//+mywP3TP/p9X/"
                            + "6E++IRZ+4UAAAA==",
                    "animated.webp",
                    "UklGRtoAAABXRUJQVlA4WAoAAAACAAAADwAABwAAQU5JTQYAAAAAAAAAAABBTk1GVAAAAAAA"
                            + "AAAAAA8AAAcAAGQAAAJWUDggPAAAALABAJ0BKhAACAAAwBIloAADOyyhf/AA/uc2L/wRJEN/"
                            + "/+mzf/9Tp//6bN/6fV///Qof/4H//oUP2GgAAEFOTUZSAAAAAAAAAAAADwAABwAAZAAAAFZQ"
                            + "OCA6AAAAlAEAnQEqEAAIAAAAEiWgAAM6DtIAAP7nMXXj//+5fP/+5fP/+5fP/dRX//+UIf/+"
                            + "UIf/+UIf/KxAAA==",
                    "turned.webp",
                    "UklGRnYAAABXRUJQVlA4WAoAAAAIAAAADwAABwAAVlA4IDYAAAAQAgCdASoQAAgAAMASJaAC"
                            + "dLoB+AH6gAPIAP7vX///ipf//pssD90z/6fV/+hPviEWfuFAAABFWElGGgAAAE1NACoAAAAI"
                            + "AAEBEgADAAAAAQAGAAAAAAAA");

    private static byte[] file(String name) {
        return Base64.getDecoder().decode(FILES.get(name));
    }

    private static void assertColour(Picture picture, int x, int y, int rgb, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(picture.pixel(x, y) >> shift & 255)
                    .as("%06x at %d, %d", picture.pixel(x, y), x, y)
                    .isCloseTo(rgb >> shift & 255, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "cmyk.jpg, e27c17, 1b39ac",
        "ycck.jpg, 1d70c0, b16f46",
        "lossy.webp, f0801f, 223fc0",
        "animated.webp, f0801f, 223fc0"
    })
    void coloursAreWhatOtherProgramsRead(String name, String left, String right) throws Exception {
        Picture picture = PictureDecoder.decode(file(name), name);
        assertThat(picture.width()).isEqualTo(16);
        assertThat(picture.height()).isEqualTo(8);
        assertColour(picture, 3, 4, Integer.parseInt(left, 16), 6);
        assertColour(picture, 12, 4, Integer.parseInt(right, 16), 6);
    }

    @Test
    void transparentWebPLiesOnWhite() throws Exception {
        Picture picture = PictureDecoder.decode(file("alpha.webp"), "alpha");
        assertColour(picture, 3, 4, ORANGE, 6);
        assertColour(picture, 12, 4, WHITE, 0);
    }

    @Test
    void webPIsTurnedUpright() throws Exception {
        Picture picture = PictureDecoder.decode(file("turned.webp"), "turned");
        assertThat(picture.width()).isEqualTo(8);
        assertColour(picture, 4, 3, ORANGE, 6);
        assertColour(picture, 4, 12, BLUE, 6);
    }

    @ParameterizedTest
    @CsvSource({"cmyk.jpg", "ycck.jpg", "lossy.webp", "alpha.webp"})
    void halfOfAFileIsRefused(String name) {
        byte[] half = Arrays.copyOf(file(name), file(name).length * 3 / 5);
        assertThatThrownBy(() -> PictureDecoder.decode(half, name))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(name + " is ");
    }

    /** Sixteen bits of red, green, blue and alpha; the upper eight are what is read. */
    @Test
    void sixteenBitsOfColourAndAlphaAreRead() throws Exception {
        ComponentColorModel model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(4, 4);
        raster.setPixel(1, 1, new int[] {0xF0F0, 0x8080, 0x2020, 0xFFFF});
        raster.setPixel(2, 2, new int[] {0xFFFF, 0, 0, 0x8080});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(model, raster, false, null), "png", out);
        Picture picture = PictureDecoder.decode(out.toByteArray(), "deep");
        assertColour(picture, 0, 0, WHITE, 0);
        assertColour(picture, 1, 1, ORANGE, 0);
        assertColour(picture, 2, 2, 0xFF7F7F, 1);
    }

    @Test
    void ofAGifTheFirstFrameIsRead() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int rgb : new int[] {ORANGE, BLUE, BLUE}) {
                BufferedImage frame = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
                frame.setRGB(0, 0, 6, 5, new int[30], 0, 6);
                frame.setRGB(2, 2, rgb);
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        Picture picture = PictureDecoder.decode(out.toByteArray(), "moving");
        assertColour(picture, 2, 2, ORANGE, 2);
        assertColour(picture, 3, 3, 0, 2);
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** Java's decoder would hand out other colours. */
    @Test
    void aPngWhosePaletteIsDamagedIsRefused() throws Exception {
        byte[] png = written(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "png");
        png[8 + 25 + 8 + 100] ^= 1;
        assertThatThrownBy(() -> PictureDecoder.decode(png, "damaged"))
                .hasMessage("damaged is damaged: a checksum in it is wrong");
    }

    @Test
    void aHeaderThatPromisesMoreThanTheFileCanHoldIsRefused() throws Exception {
        byte[] jpeg = written(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        int frame = 0;
        while (jpeg[frame] != (byte) 0xFF || jpeg[frame + 1] != (byte) 0xC0) {
            frame++;
        }
        jpeg[frame + 5] = (byte) 0xFF;
        assertThatThrownBy(() -> PictureDecoder.decode(jpeg, "large"))
                .hasMessage(
                        "large is damaged: 8 x 65,288 pixels are not in " + jpeg.length + " bytes");
    }

    /** They would be decoded whole: at nine thousand by nine thousand, half a gigabyte. */
    @Test
    void aVeryLargeProgressiveJpegIsRefused() throws Exception {
        BufferedImage large = new BufferedImage(9_000, 9_000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(large), "jpeg")
                        .next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(large, null, null), parameters);
        } finally {
            writer.dispose();
        }
        assertThatThrownBy(() -> PictureDecoder.decode(out.toByteArray(), "steps"))
                .hasMessage("steps is too large: 9,000 x 9,000 pixels");
    }
}
