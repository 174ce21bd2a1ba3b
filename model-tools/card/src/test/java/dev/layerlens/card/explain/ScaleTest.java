package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.ColourMap;
import org.junit.jupiter.api.Test;

class ScaleTest {
    /** Two channels of two cells: 1, 2 and -8, 4. */
    private final Channels channels =
            Channels.of(new FeatureMaps(1, 2, 2, new float[] {1, -8, 2, 4}));

    @Test
    void aScaleReachesToTheLargestMagnitude() {
        assertThat(Scale.of(channels)).isEqualTo(new Scale(8, true));
        assertThat(Scale.of(channels, 0)).isEqualTo(new Scale(2, false));
        assertThat(Scale.of(channels).from()).isEqualTo(-8);
        assertThat(Scale.of(channels, 0).from()).isZero();
        assertThat(Scale.NONE.and(new Scale(3, false)).and(new Scale(1, true)))
                .isEqualTo(new Scale(3, true));
    }

    @Test
    void mapsOfALayerHaveTheSameColoursOnTheirOwnScales() {
        Scales own = Scales.ofMaps(channels);
        assertThat(own.of(0)).isEqualTo(new Scale(2, true));
        assertThat(own.of(1)).isEqualTo(new Scale(8, true));
        assertThat(own.reach()).isEqualTo(Scales.Reach.MAP);
        Scales network = Scales.ofNetwork(new Scale(9, true));
        assertThat(network.of(1)).isEqualTo(network.of(0)).isEqualTo(new Scale(9, true));
        assertThat(Scales.ofLayer(channels).of(0)).isEqualTo(new Scale(8, true));
    }

    @Test
    void aLegendGoesFromOneEndToTheOther() {
        assertThat(new Scale(4, false).legend(3))
                .containsExactly(
                        ColourMap.VIRIDIS.colour(0, 4),
                        ColourMap.VIRIDIS.colour(2, 4),
                        ColourMap.VIRIDIS.colour(4, 4));
        assertThat(new Scale(4, true).legend(3))
                .containsExactly(
                        ColourMap.DIVERGING.colour(-4, 4),
                        ColourMap.DIVERGING.colour(0, 4),
                        ColourMap.DIVERGING.colour(4, 4));
    }

    @Test
    void aPictureOfAMapHasAPixelACell() {
        FeatureMaps maps = RandomMaps.signed(2, 3, 4, 1);
        Scale scale = Scale.of(maps);
        int[] picture = scale.picture(maps, 2);
        for (int i = 0; i < 6; i++) {
            assertThat(picture[i]).isEqualTo(scale.colour(maps.at(i / 3, i % 3, 2)));
        }
    }

    @Test
    void valuesThatAreNoNumbersHaveTheColourOfZero() {
        assertThat(new Scale(4, true).colour(Float.NaN))
                .isEqualTo(ColourMap.DIVERGING.colour(0, 1));
        assertThat(new Scale(4, true).colour(Float.POSITIVE_INFINITY))
                .isEqualTo(ColourMap.DIVERGING.colour(1, 1));
        assertThat(new Scale(4, true).colour(Float.NEGATIVE_INFINITY))
                .isEqualTo(ColourMap.DIVERGING.colour(-1, 1));
        assertThat(new Scale(Float.MIN_VALUE, false).colour(Float.MIN_VALUE))
                .isEqualTo(ColourMap.VIRIDIS.colour(0, 1));
    }
}
