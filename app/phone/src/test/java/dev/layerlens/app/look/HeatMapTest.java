package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import android.graphics.Bitmap;
import android.graphics.Color;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.ActivationMaps;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class HeatMapTest {
    /** Two rows, three columns, two classes: the second one lies in the middle of the last row. */
    private static final float[] VALUES = {
        5, -1, 5, -1, 5, -1,
        5, 0, 5, 3, 5, -1,
    };

    private final ActivationMaps maps = new ActivationMaps(2, 3, VALUES);

    @Test
    public void theHottestCellIsFullAndTheColdestIsClear() {
        HeatMap map = HeatMap.of(maps, 1);
        assertThat(map.share(1, 1)).isEqualTo(1);
        assertThat(map.share(1, 0)).isCloseTo(0.25f, within(1e-6f));
        assertThat(map.share(0, 0)).isZero();
        Bitmap picture = map.bitmap();
        assertThat(picture.getWidth()).isEqualTo(3);
        assertThat(picture.getHeight()).isEqualTo(2);
        assertThat(Color.alpha(picture.getPixel(1, 1))).isEqualTo(176);
        assertThat(Color.alpha(picture.getPixel(0, 0))).isZero();
    }

    @Test
    public void aMapThatIsTheSameEverywhereIsNotStretchedIntoColours() {
        HeatMap map = HeatMap.of(maps, 0);
        assertThat(map.share(0, 0)).isZero();
        assertThat(map.share(1, 2)).isZero();
    }
}
