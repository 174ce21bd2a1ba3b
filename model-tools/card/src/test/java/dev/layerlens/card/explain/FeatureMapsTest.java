package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class FeatureMapsTest {
    private final float[] values = {9, 0, 1, 9, 4, 1, 9, 0, 1, 9, 4, 2};

    @Test
    void aValueIsFoundByRowColumnAndChannel() {
        FeatureMaps maps = new FeatureMaps(2, 2, 3, values);
        assertThat(maps.at(0, 1, 1)).isEqualTo(4);
        assertThat(maps.at(1, 1, 2)).isEqualTo(2);
        assertThat(maps.map(1)).containsExactly(0, 4, 0, 4);
        assertThat(maps.copy()).containsExactly(values);
    }

    @Test
    void aBufferIsReadFromItsPositionToItsLimitAndStays() {
        FloatBuffer buffer = FloatBuffer.wrap(values, 3, 6);
        FeatureMaps maps = new FeatureMaps(1, 2, 3, buffer);
        assertThat(maps.copy()).containsExactly(9, 4, 1, 9, 0, 1);
        assertThat(buffer.remaining()).isEqualTo(6);
    }

    @Test
    void whatIsWrittenIntoTheArrayLaterDoesNotReachThem() {
        FeatureMaps maps = new FeatureMaps(2, 2, 3, values);
        values[0] = 1;
        maps.copy()[0] = 2;
        assertThat(maps.at(0, 0, 0)).isEqualTo(9);
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new FeatureMaps(2, 2, 3, new float[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("11 values do not make 2 x 2 x 3");
        assertThatThrownBy(() -> new FeatureMaps(0, 2, 3, new float[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
