package dev.layerlens.app.layers.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import android.graphics.RectF;
import android.os.Bundle;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class ViewportTest {
    private final Viewport viewport = new Viewport();

    @Before
    public void aPictureInAWideView() {
        viewport.setPicture(32, 32);
        viewport.setView(800, 400);
    }

    @Test
    public void atFirstAllOfThePictureIsSeenInTheMiddle() {
        assertThat(viewport.scale()).isEqualTo(12.5f);
        assertThat(viewport.toViewX(0)).isEqualTo(200);
        assertThat(viewport.toViewX(32)).isEqualTo(600);
        assertThat(viewport.toViewY(0)).isEqualTo(0);
        assertThat(viewport.toPictureX(400)).isEqualTo(16);
    }

    @Test
    public void whatLiesBelowTheFingersStaysThere() {
        viewport.zoomBy(4, 500, 100);
        assertThat(viewport.zoom()).isEqualTo(4);
        assertThat(viewport.toPictureX(500)).isCloseTo(24, within(1e-4f));
        assertThat(viewport.toPictureY(100)).isCloseTo(8, within(1e-4f));
    }

    @Test
    public void thePictureDoesNotLeaveTheView() {
        viewport.zoomBy(4, 400, 200);
        viewport.panBy(-10_000, -10_000);
        assertThat(viewport.toViewX(0)).isCloseTo(0, within(1e-2f));
        assertThat(viewport.toViewY(0)).isCloseTo(0, within(1e-2f));
        viewport.panBy(20_000, 20_000);
        assertThat(viewport.toViewX(32)).isCloseTo(800, within(1e-2f));
        assertThat(viewport.toViewY(32)).isCloseTo(400, within(1e-2f));
        viewport.zoomBy(0.01f, 0, 0);
        assertThat(viewport.zoom()).isEqualTo(Viewport.WHOLE);
        assertThat(viewport.toViewX(0)).isEqualTo(200);
    }

    @Test
    public void whatIsSeenOutlastsTheView() {
        viewport.zoomBy(4, 500, 100);
        float middle = viewport.toPictureX(400);
        Bundle state = new Bundle();
        viewport.save(state);
        Viewport other = new Viewport();
        other.restore(state);
        other.setView(400, 400);
        other.setPicture(32, 32);
        assertThat(other.zoom()).isEqualTo(4);
        assertThat(other.toPictureX(200)).isCloseTo(middle, within(1e-4f));
    }

    @Test
    public void aCellIsBroughtIntoSight() {
        viewport.zoomBy(8, 400, 200);
        viewport.show(new RectF(31, 31, 32, 32));
        assertThat(viewport.toViewX(32)).isLessThanOrEqualTo(800.01f);
        assertThat(viewport.toViewY(32)).isLessThanOrEqualTo(400.01f);
        viewport.show(new RectF(0, 0, 1, 1));
        assertThat(viewport.toViewX(0)).isGreaterThanOrEqualTo(-0.01f);
    }
}
