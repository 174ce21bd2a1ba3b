package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.ColourMap;
import org.junit.Test;

public final class FeatureMapsTest {
    /** Two by two places, three channels: one flat and bright, one lively, one a little lively. */
    private final FeatureMaps maps =
            new FeatureMaps(2, 2, 3, new float[] {9, 0, 1, 9, 4, 1, 9, 0, 1, 9, 4, 2});

    @Test
    public void theStrongestMapsAreThoseWithMostToSayAboutThePicture() {
        assertThat(maps.strongest(2)).containsExactly(1, 2);
    }

    @Test
    public void aValueIsFoundByRowColumnAndChannel() {
        assertThat(maps.at(0, 1, 1)).isEqualTo(4);
        assertThat(maps.at(1, 1, 2)).isEqualTo(2);
    }

    @Test
    public void rangeAndZerosAreThoseOfAllChannels() {
        assertThat(maps.least()).isEqualTo(0);
        assertThat(maps.greatest()).isEqualTo(9);
        assertThat(maps.zeros()).isCloseTo(2.0 / 12, within(1e-9));
        assertThat(maps.colours()).isSameAs(ColourMap.VIRIDIS);
    }

    @Test
    public void valuesBelowZeroAreColouredOnBothSidesOfIt() {
        FeatureMaps signed = new FeatureMaps(1, 1, 2, new float[] {-1, 1});
        assertThat(signed.colours()).isSameAs(ColourMap.DIVERGING);
    }

    @Test
    public void valuesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new FeatureMaps(2, 2, 3, new float[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("11 values");
    }
}
