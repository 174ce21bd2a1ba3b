package dev.layerlens.tools.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
    private static final int ORANGE = 0xF08020;
    private static final int BLUE = 0x2040C0;

    /** 16 x 8: orange on the left, blue on the right. */
    private static BufferedImage halves(int type) {
        BufferedImage picture = new BufferedImage(16, 8, type);
        for (int i = 0; i < 128; i++) {
            int x = i % 16;
            picture.setRGB(x, i / 16, 0xFF000000 | (x < 8 ? ORANGE : BLUE));
        }
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).as(format).isTrue();
        return out.toByteArray();
    }

    private static void assertColour(Picture picture, int x, int y, int rgb, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(picture.pixel(x, y) >> shift & 255)
                    .as("%06x at %d, %d", picture.pixel(x, y), x, y)
                    .isCloseTo(rgb >> shift & 255, within(tolerance));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp", "gif"})
    void theUsualFormatsAreRead(String format) throws Exception {
        byte[] file = written(halves(BufferedImage.TYPE_INT_RGB), format);
        Picture picture = PictureDecoder.decode(file, "halves");
        assertThat(picture.width()).isEqualTo(16);
        assertThat(picture.height()).isEqualTo(8);
        int tolerance = format.equals("jpg") || format.equals("gif") ? 30 : 0;
        assertColour(picture, 2, 4, ORANGE, tolerance);
        assertColour(picture, 13, 4, BLUE, tolerance);
    }

    /** A lossless one of a single colour, as another program wrote it. */
    @Test
    void webPIsRead() throws Exception {
        byte[] file =
                Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        Picture picture = PictureDecoder.decode(file, "dot.webp");
        assertThat(picture.width()).isEqualTo(1);
        assertThat(picture.height()).isEqualTo(1);
    }

    @Test
    void greysAreWhatTheFileSays() throws Exception {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage picture = new BufferedImage(4, 4, type);
            int full = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
            picture.getRaster().setSample(1, 2, 0, full / 255 * 100);
            Picture read = PictureDecoder.decode(written(picture, "png"), "grey");
            assertColour(read, 1, 2, 0x646464, 0);
            assertColour(read, 0, 0, 0, 0);
        }
    }

    @Test
    void paletteAndTransparencyLieOnWhite() throws Exception {
        byte[] reds = {0, (byte) 200};
        byte[] others = {0, 0};
        byte[] opaque = {0, (byte) 255};
        IndexColorModel palette = new IndexColorModel(1, 2, reds, others, others, opaque);
        BufferedImage indexed = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_BINARY, palette);
        indexed.getRaster().setSample(3, 3, 0, 1);
        Picture read = PictureDecoder.decode(written(indexed, "png"), "palette");
        assertColour(read, 0, 0, 0xFFFFFF, 0);
        assertColour(read, 3, 3, 0xC80000, 0);
        BufferedImage half = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        half.setRGB(0, 0, 0x80000000);
        assertColour(PictureDecoder.decode(written(half, "png"), "half"), 0, 0, 0x7F7F7F, 0);
    }

    /** EXIF tag 0x0112 in a segment behind the start of the file. */
    private static byte[] oriented(byte[] jpeg, int tag) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) tag,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] all = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif, 0, all, 2, exif.length);
        System.arraycopy(jpeg, 2, all, 2 + exif.length, jpeg.length - 2);
        return all;
    }

    /** A camera held upright says 6: what is left in the file is on top of the scene. */
    @Test
    void picturesAreTurnedUpright() throws Exception {
        byte[] jpeg = written(halves(BufferedImage.TYPE_INT_RGB), "jpg");
        Picture turned = PictureDecoder.decode(oriented(jpeg, 6), "6");
        assertThat(turned.width()).isEqualTo(8);
        assertColour(turned, 4, 2, ORANGE, 30);
        assertColour(turned, 4, 13, BLUE, 30);
        assertColour(PictureDecoder.decode(oriented(jpeg, 8), "8"), 4, 2, BLUE, 30);
        assertColour(PictureDecoder.decode(oriented(jpeg, 3), "3"), 2, 4, BLUE, 30);
        assertColour(PictureDecoder.decode(oriented(jpeg, 2), "2"), 2, 4, BLUE, 30);
        assertColour(PictureDecoder.decode(oriented(jpeg, 4), "4"), 2, 4, ORANGE, 30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "bmp"})
    void aFileCutInHalfIsRefused(String format) throws Exception {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 4096; i++) {
            noise.setRGB(i % 64, i / 64, i * 2654435);
        }
        byte[] file = written(noise, format);
        byte[] half = Arrays.copyOf(file, file.length / 2);
        assertThatThrownBy(() -> PictureDecoder.decode(half, "half"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("half ");
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThatThrownBy(() -> PictureDecoder.decode(new byte[0], "nothing"))
                .hasMessage("nothing is empty");
        assertThatThrownBy(() -> PictureDecoder.decode(new byte[100], "zeros"))
                .hasMessage(
                        "zeros is no picture that can be read: use JPEG, PNG, WebP, BMP or GIF");
    }

    /** Thirty thousand columns: decoded with points left out, not with memory used up. */
    @Test
    void aVeryWidePictureIsReadWithinMemory() throws Exception {
        BufferedImage wide = new BufferedImage(30_000, 2_000, BufferedImage.TYPE_BYTE_GRAY);
        wide.getRaster().setSample(0, 0, 0, 255);
        Picture picture = PictureDecoder.decode(written(wide, "png"), "wide");
        assertThat(picture.width()).isEqualTo(15_000);
        assertThat(picture.height()).isEqualTo(1_000);
        assertColour(picture, 0, 0, 0xFFFFFF, 0);
    }

    /** A header that promises a million rows and columns. */
    @Test
    void aPictureThatWouldNeverEndIsRefused() throws Exception {
        byte[] png = written(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png");
        png[17] = 15;
        png[21] = 15;
        assertThatThrownBy(() -> PictureDecoder.decode(png, "huge"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("huge is ");
    }

    @Test
    void aPictureBeyondTheMemoryIsRefusedBeforeItIsTaken() throws Exception {
        byte[] png = written(new BufferedImage(256, 256, BufferedImage.TYPE_BYTE_GRAY), "png");
        DecodingMemory memory = new DecodingMemory(1 << 20);
        assertThatThrownBy(() -> PictureDecoder.decode(png, "large", memory))
                .isInstanceOf(NotEnoughMemoryException.class)
                .hasMessageStartingWith("large needs more memory than there is");
        byte[] small = written(new BufferedImage(250, 250, BufferedImage.TYPE_BYTE_GRAY), "png");
        for (int i = 0; i < 3; i++) {
            assertThat(PictureDecoder.decode(small, "small", memory).width())
                    .as("what was given back is there again")
                    .isEqualTo(250);
        }
    }
}
