package dev.layerlens.app.layers.maps;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Bitmap;
import android.graphics.RectF;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Field;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class PlacedMapTest {

    private static PlacedMap map(
            int rows, int columns, ReceptiveField down, ReceptiveField across) {
        return PlacedMap.of(
                Bitmap.createBitmap(columns, rows, Bitmap.Config.ARGB_8888),
                new Field(down, across),
                32,
                24);
    }

    @Test
    public void aCellLiesInTheMiddleOfWhatItSees() {
        ReceptiveField across = new ReceptiveField(11, 4, -3);
        ReceptiveField down = new ReceptiveField(7, 2, 0);
        PlacedMap map = map(9, 8, down, across);
        for (int row = 0; row < 9; row++) {
            for (int column = 0; column < 8; column++) {
                RectF cell = map.cell(row, column);
                // first and last pixel belong to it: the middle lies half a pixel further
                assertThat(cell.centerX())
                        .isEqualTo((across.first(column) + across.last(column) + 1) / 2f);
                assertThat(cell.centerY()).isEqualTo((down.first(row) + down.last(row) + 1) / 2f);
                assertThat(cell.width()).isEqualTo(4);
                assertThat(cell.height()).isEqualTo(2);
                assertThat(map.cellAt(cell.centerX(), cell.centerY()).orElseThrow())
                        .containsExactly(row, column);
            }
        }
    }

    @Test
    public void besideTheMapThereIsNoCell() {
        ReceptiveField field = new ReceptiveField(3, 1, 2);
        PlacedMap map = map(8, 8, field, field);
        assertThat(map.cellAt(2.5f, 5)).isEmpty();
        assertThat(map.cellAt(5, 11.5f)).isEmpty();
        assertThat(map.cellAt(3, 3)).hasValueSatisfying(c -> assertThat(c).containsExactly(0, 0));
    }

    @Test
    public void aSingleCellLiesOverAllOfThePicture() {
        ReceptiveField all = new ReceptiveField(231, 88, -68);
        assertThat(map(1, 1, all, all).place()).isEqualTo(new RectF(0, 0, 32, 24));
        ReceptiveField same = new ReceptiveField(32, 0, 0);
        assertThat(map(4, 4, same, same).place()).isEqualTo(new RectF(0, 0, 32, 24));
    }
}
