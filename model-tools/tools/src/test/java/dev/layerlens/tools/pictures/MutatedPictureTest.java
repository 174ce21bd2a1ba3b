package dev.layerlens.tools.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.Mutation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Spoilt files are read or refused in one line; nothing else happens. */
class MutatedPictureTest {
    private static final Map<String, byte[]> FILES = files();

    private static Map<String, byte[]> files() {
        BufferedImage picture = new BufferedImage(12, 9, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 12 * 9; i++) {
            picture.setRGB(i % 12, i / 12, random.nextInt());
        }
        Map<String, byte[]> files = new HashMap<>();
        for (String format : new String[] {"png", "jpg", "bmp", "gif"}) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(picture, format, out);
                files.put(format, out.toByteArray());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return files;
    }

    @Provide
    Arbitrary<Mutation> mutations() {
        return Mutation.any();
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("png", "jpg", "bmp", "gif");
    }

    @Property(tries = 10_000, seed = "1", shrinking = ShrinkingMode.OFF)
    void aSpoiltPictureIsReadOrRefused(
            @ForAll("formats") String format, @ForAll("mutations") Mutation mutation) {
        byte[] file = mutation.of(FILES.get(format));
        try {
            Picture picture = PictureDecoder.decode(file, "spoilt");
            assertThat(picture.width()).isPositive();
            assertThat(picture.bytes(8)).hasSize(192);
        } catch (IOException e) {
            assertThat(e.getMessage()).startsWith("spoilt ").doesNotContain("\n");
        }
    }
}
