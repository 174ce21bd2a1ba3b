package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Golden inputs: small pictures, and what the desktop makes of them for a network, stored as
 * pictures too. Both sides are held to them. They are made by the desktop's own classes with {@code
 * mvn -pl app/phone -am verify -Dtest=GoldenInputsTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dgolden.write=true}.
 */
@RunWith(AndroidJUnit4.class)
public final class GoldenInputsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final List<Golden> ALL =
            List.of(
                    new Golden("high", 41, 67, 16),
                    new Golden("wide", 73, 48, 32),
                    new Golden("small", 19, 20, 32));

    /** Values are stored rounded to whole numbers, and the phone may be one of 255 off. */
    private static final float TOLERANCE = 1;

    private record Golden(String name, int width, int height, int size) {

        String picture() {
            return name + ".png";
        }

        String input() {
            return name + "-" + size + ".png";
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = GoldenInputsTest.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        }
    }

    private static dev.layerlens.tools.pictures.Picture onTheDesktop(String name)
            throws IOException {
        return PictureDecoder.decode(resource(name), name);
    }

    @Test
    public void theDesktopStillMakesThem() throws IOException {
        for (Golden golden : ALL) {
            byte[] made = onTheDesktop(golden.picture()).bytes(golden.size());
            dev.layerlens.tools.pictures.Picture stored = onTheDesktop(golden.input());
            for (int i = 0; i < golden.size() * golden.size(); i++) {
                int rgb =
                        (made[3 * i] & 255) << 16
                                | (made[3 * i + 1] & 255) << 8
                                | made[3 * i + 2] & 255;
                assertThat(rgb).isEqualTo(stored.pixel(i % golden.size(), i / golden.size()));
            }
        }
    }

    @Test
    public void aPictureOnThePhoneBecomesTheSame() throws IOException {
        for (Golden golden : ALL) {
            ModelInput input = new ModelInput(golden.size(), golden.size());
            input.fill(onThePhone(golden.picture()));
            assertGolden(golden, input, golden.name());
        }
    }

    private static Picture onThePhone(String name) throws IOException {
        return ((PictureResult.Opened) PictureReader.decode(resource(name))).picture();
    }

    /** The same picture as a sensor would deliver it that lies in any of the eight positions. */
    @Test
    public void aFrameOfTheCameraBecomesTheSame() throws IOException {
        for (Golden golden : ALL) {
            Picture upright = onThePhone(golden.picture());
            for (int degrees = 0; degrees < 360; degrees += 90) {
                for (boolean mirrored : new boolean[] {false, true}) {
                    ModelInput input = new ModelInput(golden.size(), golden.size());
                    try (Frame frame = lying(upright, degrees, mirrored)) {
                        frame.fill(input);
                    }
                    assertGolden(golden, input, golden.name() + " " + degrees + mirrored);
                }
            }
        }
    }

    private static void assertGolden(Golden golden, ModelInput input, String what)
            throws IOException {
        dev.layerlens.tools.pictures.Picture stored = onTheDesktop(golden.input());
        for (int i = 0; i < input.rgb().length; i++) {
            int at = i / 3;
            int pixel = stored.pixel(at % golden.size(), at / golden.size());
            float off = input.rgb()[i] - (pixel >> (16 - 8 * (i % 3)) & 255);
            assertThat(Math.abs(off)).as("%s at %s", what, i).isLessThanOrEqualTo(TOLERANCE);
        }
    }

    /** An RGBA buffer with padded rows that has to be turned and mirrored to be the picture. */
    private static Frame lying(Picture upright, int degrees, boolean mirrored) {
        boolean sideways = degrees % 180 != 0;
        int columns = sideways ? upright.height() : upright.width();
        int rows = sideways ? upright.width() : upright.height();
        FrameGeometry geometry = new FrameGeometry(0, 0, columns, rows, degrees, mirrored);
        int rowStride = columns * 4 + 12;
        ByteBuffer buffer = ByteBuffer.allocateDirect(rows * rowStride);
        FrameGeometry.Turn turn = geometry.turn(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int at = turn.first() + row * turn.rowStep() + column * turn.columnStep();
                int pixel = upright.argb()[at];
                buffer.putInt(row * rowStride + column * 4, pixel << 8 | 255);
            }
        }
        return new Frame(new RgbaPlane(buffer, rowStride, 4), geometry, 0, () -> {});
    }

    @Test
    public void writeThemWhenAsked() throws IOException {
        assumeTrue(Boolean.getBoolean("golden.write"));
        Files.createDirectories(FOLDER);
        for (Golden golden : ALL) {
            BufferedImage drawn = draw(golden);
            ImageIO.write(drawn, "png", FOLDER.resolve(golden.picture()).toFile());
            byte[] made =
                    PictureDecoder.read(FOLDER.resolve(golden.picture())).bytes(golden.size());
            BufferedImage input =
                    new BufferedImage(golden.size(), golden.size(), BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < golden.size() * golden.size(); i++) {
                int rgb =
                        (made[3 * i] & 255) << 16
                                | (made[3 * i + 1] & 255) << 8
                                | made[3 * i + 2] & 255;
                input.setRGB(i % golden.size(), i / golden.size(), rgb);
            }
            ImageIO.write(input, "png", FOLDER.resolve(golden.input()).toFile());
        }
    }

    /** Slopes, an edge and noise: what smooth, sharp and fine things become. */
    private static BufferedImage draw(Golden golden) {
        Random random = new Random(golden.width());
        BufferedImage picture =
                new BufferedImage(golden.width(), golden.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < golden.height(); y++) {
            for (int x = 0; x < golden.width(); x++) {
                int red = 255 * x / golden.width();
                int green = x + y < golden.height() ? 30 : 220;
                int blue = random.nextInt(256);
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
        return picture;
    }
}
