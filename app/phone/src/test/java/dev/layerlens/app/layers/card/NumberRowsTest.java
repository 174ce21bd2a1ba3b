package dev.layerlens.app.layers.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.Test;

public final class NumberRowsTest {

    /** Twenty decibels are a tenth, by the definition of the decibel. */
    @Test
    public void decibelsAreSaidAsAShareOfTheValues() {
        assertThat(NumberRows.noise(0)).isEqualTo(1);
        assertThat(NumberRows.noise(20)).isCloseTo(0.1, within(1e-12));
        assertThat(NumberRows.noise(40)).isCloseTo(0.01, within(1e-12));
        assertThat(NumberRows.noise(6.0206)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    public void weightsAreGreyWithZeroInTheMiddle() {
        assertThat(KernelTiles.level(0, 2)).isEqualTo(128);
        assertThat(KernelTiles.level(2, 2)).isEqualTo(255);
        assertThat(KernelTiles.level(-2, 2)).isEqualTo(0);
        assertThat(KernelTiles.level(1, 2)).isEqualTo(191);
        assertThat(KernelTiles.level(0, 0)).isEqualTo(128);
    }
}
