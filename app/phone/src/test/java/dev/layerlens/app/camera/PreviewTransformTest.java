package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import android.graphics.Matrix;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class PreviewTransformTest {

    /** Where the transform puts what the texture shows at a corner. */
    private static void assertMoves(int degrees, float[] from, float[] to) {
        float width = degrees % 180 == 0 ? 300 : 400;
        float height = 700 - width;
        Matrix matrix = PreviewTransform.of(degrees, width, height);
        float[] point = {from[0] * width, from[1] * height};
        matrix.mapPoints(point);
        assertThat(point)
                .containsExactly(new float[] {to[0] * width, to[1] * height}, within(0.01f));
    }

    @Test
    public void inTheNaturalPositionNothingMoves() {
        assertMoves(0, new float[] {0, 0}, new float[] {0, 0});
        assertMoves(0, new float[] {1, 0}, new float[] {1, 0});
    }

    @Test
    public void onItsLeftSideTheTopOfTheTextureGoesToTheLeft() {
        assertMoves(90, new float[] {0, 0}, new float[] {0, 1});
        assertMoves(90, new float[] {1, 0}, new float[] {0, 0});
        assertMoves(90, new float[] {1, 1}, new float[] {1, 0});
    }

    @Test
    public void onItsRightSideTheTopOfTheTextureGoesToTheRight() {
        assertMoves(270, new float[] {0, 0}, new float[] {1, 0});
        assertMoves(270, new float[] {1, 0}, new float[] {1, 1});
    }

    @Test
    public void upsideDownEverythingChangesSides() {
        assertMoves(180, new float[] {0, 0}, new float[] {1, 1});
    }
}
