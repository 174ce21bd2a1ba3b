package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.ColourMap;
import dev.layerlens.card.explain.FeatureMaps;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class MapStripTest {

    @Test
    public void theStrongestMapsLieSideBySideAPixelAValue() {
        FeatureMaps maps = new FeatureMaps(1, 2, 3, new float[] {0, 0, 1, 0, 4, 3});
        MapStrip strip = MapStrip.of(maps, 2);
        assertThat(strip.maps()).isEqualTo(2);
        assertThat(strip.channels()).isEqualTo(3);
        assertThat(strip.bitmap().getWidth()).isEqualTo(4);
        assertThat(strip.bitmap().getHeight()).isEqualTo(1);
        float[] shown = {0, 4, 1, 3};
        for (int x = 0; x < 4; x++) {
            assertThat(strip.bitmap().getPixel(x, 0))
                    .isEqualTo(ColourMap.VIRIDIS.colour(shown[x], 4));
        }
    }

    @Test
    public void aVectorIsOneRowOfAllItsChannels() {
        MapStrip strip = MapStrip.of(new FeatureMaps(1, 1, 3, new float[] {-2, 0, 1}), 2);
        assertThat(strip.vector()).isTrue();
        assertThat(strip.maps()).isEqualTo(1);
        assertThat(strip.bitmap().getWidth()).isEqualTo(3);
        assertThat(strip.bitmap().getPixel(0, 0)).isEqualTo(ColourMap.DIVERGING.colour(-2, 2));
        assertThat(strip.bitmap().getPixel(2, 0)).isEqualTo(ColourMap.DIVERGING.colour(1, 2));
    }
}
