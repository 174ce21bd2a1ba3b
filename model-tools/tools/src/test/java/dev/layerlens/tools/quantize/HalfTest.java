package dev.layerlens.tools.quantize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfTest {
    private static final int INFINITY = 0x7c00;

    private static int bits(float value) {
        return ByteBuffer.wrap(Half.bytes(value)).order(ByteOrder.LITTLE_ENDIAN).getShort()
                & 0xffff;
    }

    /** By the standard's definition: sign, five bits of exponent, ten of fraction. */
    private static float value(int bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        double magnitude =
                exponent == 0
                        ? fraction * Math.pow(2, -24)
                        : (1024 + fraction) * Math.pow(2, exponent - 25);
        return (float) (bits < 0x8000 ? magnitude : -magnitude);
    }

    @Test
    void everyHalfIsItself() {
        for (int bits = 0; bits < INFINITY; bits++) {
            assertThat(bits(value(bits))).isEqualTo(bits);
            assertThat(bits(-value(bits))).isEqualTo(bits | 0x8000);
        }
    }

    @Test
    void whatLiesBetweenGoesToTheNearerAndTiesToEven() {
        for (int bits = 0; bits + 1 < INFINITY; bits++) {
            float middle = (value(bits) + value(bits + 1)) / 2;
            assertThat(bits(middle)).isEqualTo(bits + (bits & 1));
            assertThat(bits(Math.nextDown(middle))).isEqualTo(bits);
            assertThat(bits(Math.nextUp(middle))).isEqualTo(bits + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"65519.99, true", "65520, false", "-65520, false", "NaN, false", "Infinity, false"})
    void whatIsTooLargeDoesNotFit(float value, boolean fits) {
        assertThat(Half.fits(1, value)).isEqualTo(fits);
    }
}
