package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside the codec that Java brings, which writes and reads real files. */
class JpegLossTest {

    /** Coloured slopes, edges and a little noise. */
    private static byte[] scene(int side) {
        byte[] scene = new byte[side * side * 3];
        Random random = new Random(side);
        for (int i = 0; i < side * side; i++) {
            int x = i % side;
            int y = i / side;
            boolean inside = Math.hypot(x - side / 2.0, y - side / 3.0) < side / 4.0;
            int grain = random.nextInt(20);
            scene[3 * i] = (byte) (grain + (inside ? 210 : 30 + 150 * x / side));
            scene[3 * i + 1] = (byte) (grain + (inside ? 40 : 60 + 120 * y / side));
            scene[3 * i + 2] = (byte) (grain + (inside ? 60 : 200 - 160 * x / side));
        }
        return scene;
    }

    private static byte[] lost(byte[] picture, int side, double quality) {
        byte[] to = new byte[picture.length];
        new JpegLoss(quality).apply(picture, to, side, new SplittableRandom(1));
        return to;
    }

    private static byte[] throughAFile(byte[] picture, int side, double quality)
            throws IOException {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            int red = (picture[3 * i] & 255) << 16;
            int green = (picture[3 * i + 1] & 255) << 8;
            image.setRGB(i % side, i / side, red | green | picture[3 * i + 2] & 255);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality((float) quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        BufferedImage read =
                ImageIO.read(
                        new MemoryCacheImageInputStream(
                                new ByteArrayInputStream(bytes.toByteArray())));
        byte[] to = new byte[picture.length];
        for (int i = 0; i < side * side; i++) {
            int pixel = read.getRGB(i % side, i / side);
            to[3 * i] = (byte) (pixel >> 16);
            to[3 * i + 1] = (byte) (pixel >> 8);
            to[3 * i + 2] = (byte) pixel;
        }
        return to;
    }

    private static double distance(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 255) - (b[i] & 255));
        }
        return sum / a.length;
    }

    /**
     * On average less than one value of 255 apart, where 4 to 27 are lost: codecs may round a
     * coefficient that lies between two steps either way.
     */
    @ParameterizedTest
    @ValueSource(ints = {16, 32, 33, 64, 96, 101})
    void aPictureLosesWhatItLosesInAFile(int side) throws IOException {
        byte[] scene = scene(side);
        for (double quality : new double[] {0.04, 0.06, 0.15, 0.3, 0.6, 0.9}) {
            byte[] file = throughAFile(scene, side, quality);
            byte[] lost = lost(scene, side, quality);
            double loss = distance(scene, file);
            assertThat(distance(lost, file)).as("%s %s", side, quality).isLessThan(1);
            assertThat(distance(scene, lost)).isCloseTo(loss, within(0.05 * loss));
        }
    }

    @Test
    void theBestQualityLosesLittle() {
        byte[] grey = scene(64);
        for (int i = 0; i < grey.length; i += 3) {
            grey[i + 1] = grey[i];
            grey[i + 2] = grey[i];
        }
        assertThat(distance(lost(grey, 64, 1), grey)).isLessThan(0.5);
    }
}
