package dev.layerlens.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourMapTest {

    @Test
    void theEndsAndTheMiddleOfViridisAreItsPublishedColours() {
        assertThat(ColourMap.VIRIDIS.colour(0, 2)).isEqualTo(0xff440154);
        assertThat(ColourMap.VIRIDIS.colour(1, 2)).isEqualTo(0xff21908d);
        assertThat(ColourMap.VIRIDIS.colour(2, 2)).isEqualTo(0xfffde725);
        assertThat(ColourMap.VIRIDIS.colour(9, 2)).isEqualTo(0xfffde725);
    }

    @Test
    void zeroIsWhiteBetweenBlueAndRed() {
        assertThat(ColourMap.DIVERGING.colour(0, 1)).isEqualTo(0xfff7f7f7);
        assertThat(ColourMap.DIVERGING.colour(-1, 1)).isEqualTo(0xff2166ac);
        assertThat(ColourMap.DIVERGING.colour(1, 1)).isEqualTo(0xffb2182b);
        assertThat(ColourMap.DIVERGING.colour(0, 0)).isEqualTo(0xfff7f7f7);
    }

    @Test
    void signedValuesGetTheDivergingMap() {
        assertThat(ColourMap.suiting(new float[] {0, 1})).isEqualTo(ColourMap.VIRIDIS);
        assertThat(ColourMap.suiting(new float[] {0, -1})).isEqualTo(ColourMap.DIVERGING);
    }
}
