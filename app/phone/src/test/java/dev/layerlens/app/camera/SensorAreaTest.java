package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;

import android.graphics.Rect;
import android.util.Size;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class SensorAreaTest {
    private static final Rect ARRAY = new Rect(8, 8, 4008, 3008);

    /** A point of the upright frame is found where the same pixel lies in the buffer. */
    @Test
    public void aPointLiesWhereItsPixelLies() {
        for (int degrees = 0; degrees < 360; degrees += 90) {
            for (boolean mirrored : new boolean[] {false, true}) {
                SensorArea area = new SensorArea(ARRAY, new Size(640, 480), degrees, mirrored);
                FrameGeometry frame = new FrameGeometry(0, 0, 640, 480, degrees, mirrored);
                FrameGeometry.Turn turn = frame.turn(640, 480);
                int at = turn.first() + 130 * turn.rowStep() + 500 * turn.columnStep();
                int row = at / frame.width();
                float x = (at % frame.width() + 0.5f) / frame.width();
                float y = (row + 0.5f) / frame.height();
                Rect found = area.around(x, y, 1).getRect();
                assertThat(Math.abs(found.exactCenterX() - (8 + 4000 * 500.5f / 640)))
                        .as("%s %s", degrees, mirrored)
                        .isLessThan(2);
                assertThat(Math.abs(found.exactCenterY() - (8 + 3000 * 130.5f / 480)))
                        .as("%s %s", degrees, mirrored)
                        .isLessThan(2);
            }
        }
    }

    @Test
    public void aWideFrameLiesInTheMiddleOfAHighSensor() {
        SensorArea area = new SensorArea(ARRAY, new Size(1280, 720), 0, false);
        assertThat(area.around(0, 0, 1).getRect().top).isEqualTo(8 + (3000 - 2250) / 2);
        assertThat(area.around(1, 1, 2).getRect().right).isEqualTo(8 + 3000);
    }
}
