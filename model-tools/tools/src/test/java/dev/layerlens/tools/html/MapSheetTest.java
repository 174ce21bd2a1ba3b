package dev.layerlens.tools.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapSheetTest {
    private static final int HEIGHT = 5;
    private static final int WIDTH = 7;
    private static final int CHANNELS = 11;

    private static FeatureMaps maps(boolean signed) {
        Random random = new Random(3);
        float[] values = new float[HEIGHT * WIDTH * CHANNELS];
        for (int i = 0; i < values.length; i++) {
            double value = random.nextGaussian() * (1 + i % CHANNELS);
            values[i] = (float) (signed ? value : Math.max(0, value));
        }
        return new FeatureMaps(HEIGHT, WIDTH, CHANNELS, values);
    }

    private static BufferedImage picture(String address) throws Exception {
        String bytes = address.substring(address.indexOf(',') + 1);
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(bytes)));
    }

    /** What the page's script does: from a colour to its place in the palette to the value. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyValueComesBackFromItsColour(boolean signed) throws Exception {
        FeatureMaps maps = maps(signed);
        Channels channels = Channels.of(maps);
        MapSheet sheet = MapSheet.of(maps, channels, CHANNELS);
        BufferedImage picture = picture(sheet.address());
        assertThat(picture.getWidth()).isEqualTo(sheet.width());
        assertThat(picture.getHeight()).isEqualTo(sheet.height());
        int[] palette = MapSheet.palette(signed);
        for (int tile = 0; tile < sheet.shown().length; tile++) {
            int channel = sheet.shown()[tile];
            float peak = channels.peak(channel);
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    int colour =
                            picture.getRGB(
                                    tile % sheet.columns() * (WIDTH + 1) + column,
                                    tile / sheet.columns() * (HEIGHT + 1) + row);
                    double share = (double) place(palette, colour) / MapSheet.STEPS;
                    double value = (signed ? 2 * share - 1 : share) * peak;
                    assertThat(value)
                            .isCloseTo(
                                    maps.at(row, column, channel),
                                    within((double) peak / MapSheet.STEPS * 1.001));
                }
            }
        }
    }

    private static int place(int[] palette, int colour) {
        for (int i = 0; i <= MapSheet.STEPS; i++) {
            if (palette[i] == colour) {
                return i;
            }
        }
        throw new AssertionError("no level has the colour " + Integer.toHexString(colour));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTwoLevelsLookTheSame(boolean signed) {
        int[] levels = Arrays.copyOf(MapSheet.palette(signed), MapSheet.STEPS + 1);
        assertThat(Arrays.stream(levels).boxed().toList()).doesNotHaveDuplicates();
    }

    @Test
    void gapsAreTransparent() throws Exception {
        FeatureMaps maps = maps(false);
        BufferedImage picture = picture(MapSheet.of(maps, Channels.of(maps), 4).address());
        assertThat(picture.getWidth()).isGreaterThan(WIDTH);
        assertThat(picture.getRGB(WIDTH, 0) >>> 24).isZero();
        assertThat(picture.getRGB(0, 0) >>> 24).isEqualTo(255);
    }

    @Test
    void theMapsThatDifferMostFromCellToCellAreShown() {
        float[] values = new float[2 * 2 * 3];
        for (int cell = 0; cell < 4; cell++) {
            values[3 * cell] = 100;
            values[3 * cell + 1] = cell;
            values[3 * cell + 2] = 10 * cell;
        }
        FeatureMaps maps = new FeatureMaps(2, 2, 3, values);
        assertThat(MapSheet.of(maps, Channels.of(maps), 2).shown()).containsExactly(2, 1);
    }
}
