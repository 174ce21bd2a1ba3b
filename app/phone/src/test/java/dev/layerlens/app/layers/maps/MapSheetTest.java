package dev.layerlens.app.layers.maps;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Rect;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.ColourMap;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Scales;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class MapSheetTest {

    @Test
    public void everyCellOfEveryChannelIsAPixelOfItsColour() {
        float[] values = new float[3 * 5 * 70];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 97;
        }
        FeatureMaps maps = new FeatureMaps(3, 5, 70, values);
        MapSheet sheet = MapSheet.of(maps, Scales.ofLayer(Channels.of(maps)));
        Rect place = new Rect();
        for (int channel = 0; channel < 70; channel++) {
            sheet.map(channel, place);
            assertThat(place.width()).isEqualTo(5);
            assertThat(place.height()).isEqualTo(3);
            for (int i = 0; i < 15; i++) {
                int x = place.left + i % 5;
                int y = place.top + i / 5;
                int colour = ColourMap.VIRIDIS.colour(values[i * 70 + channel], 96);
                assertThat(sheet.bitmap().getPixel(x, y)).isEqualTo(colour);
            }
        }
    }

    @Test
    public void theSheetIsAboutASquare() {
        FeatureMaps maps = new FeatureMaps(7, 7, 1_280, new float[7 * 7 * 1_280]);
        MapSheet sheet = MapSheet.of(maps, Scales.ofLayer(Channels.of(maps)));
        assertThat(sheet.bitmap().getWidth()).isBetween(250, 320);
        assertThat(sheet.bitmap().getHeight()).isBetween(250, 320);
    }
}
