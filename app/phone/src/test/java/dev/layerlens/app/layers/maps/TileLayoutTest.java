package dev.layerlens.app.layers.maps;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Rect;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class TileLayoutTest {
    private static final TileLayout.Measures MEASURES = new TileLayout.Measures(68, 4, 16, 8);

    private static TileLayout grid(int width, boolean mirrored) {
        return TileLayout.of(1_280, 7, 7, width, MEASURES, mirrored);
    }

    @Test
    public void mapsFillTheirRow() {
        TileLayout grid = grid(379, false);
        // 5 x 68 + 4 x 8 = 372, and 7 pixels to share
        assertThat(grid.columns()).isEqualTo(5);
        assertThat(grid.mapWidth()).isEqualTo(69);
        assertThat(grid.rows()).isEqualTo(256);
        assertThat(grid.height(Integer.MAX_VALUE)).isEqualTo(256 * (69 + 16 + 8) - 8);
        assertThat(grid.height(4)).isEqualTo(4 * (69 + 16 + 8) - 8);
    }

    @Test
    public void everyMapIsFoundWhereItLies() {
        for (boolean mirrored : new boolean[] {false, true}) {
            TileLayout grid = grid(379, mirrored);
            Rect map = new Rect();
            for (int i = 0; i < grid.count(); i++) {
                grid.map(i, map);
                assertThat(map.left).isGreaterThanOrEqualTo(0);
                assertThat(map.right).isLessThanOrEqualTo(379);
                assertThat(grid.indexAt(map.exactCenterX(), map.exactCenterY())).isEqualTo(i);
                assertThat(grid.indexAt(map.left, map.bottom + 15)).as("number").isEqualTo(i);
            }
        }
    }

    @Test
    public void theFirstMapLiesWhereReadingBegins() {
        Rect map = new Rect();
        grid(379, false).map(0, map);
        assertThat(map.left).isLessThan(8);
        grid(379, true).map(0, map);
        assertThat(map.right).isGreaterThan(379 - 8);
    }

    @Test
    public void besideTheMapsThereIsNothing() {
        TileLayout grid = TileLayout.of(3, 7, 7, 379, MEASURES, false);
        assertThat(grid.indexAt(300, 10)).as("behind the last one").isEqualTo(-1);
        assertThat(grid.indexAt(10, -1)).as("above").isEqualTo(-1);
        assertThat(grid.indexAt(10, 500)).as("below").isEqualTo(-1);
        assertThat(TileLayout.of(0, 1, 1, 379, MEASURES, false).height(9)).isZero();
    }

    @Test
    public void aGridWithoutRoomIsStillAGrid() {
        assertThat(TileLayout.of(3, 7, 7, 0, MEASURES, false).columns()).isEqualTo(1);
        assertThat(TileLayout.of(3, 1, 1, 0, new TileLayout.Measures(1, 1, 0, 0), false).rows())
                .isEqualTo(3);
    }

    @Test
    public void mapsKeepTheirShape() {
        TileLayout wide = TileLayout.of(10, 5, 10, 379, MEASURES, false);
        assertThat(wide.mapHeight()).isEqualTo(35);
        TileLayout thin = TileLayout.of(10, 900, 10, 379, MEASURES, false);
        assertThat(thin.mapHeight()).as("would fill the screen").isEqualTo(3 * thin.mapWidth());
    }
}
