package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import org.tensorflow.lite.DataType;

public final class CamTensorTest {

    private static boolean isShown(DataType type, int... shape) {
        return CamTensor.isOneMapAClass(shape, type, 10);
    }

    @Test
    public void oneFloatMapAClassIsShown() {
        assertThat(isShown(DataType.FLOAT32, 1, 8, 6, 10)).isTrue();
    }

    @Test
    public void whatHasNoMapForEveryClassIsNot() {
        assertThat(isShown(DataType.FLOAT32, 1, 8, 6, 9)).isFalse();
        assertThat(isShown(DataType.FLOAT32, 1, 0, 6, 10)).isFalse();
        assertThat(isShown(DataType.FLOAT32, 1, 8, 0, 10)).isFalse();
        assertThat(isShown(DataType.FLOAT32, 2, 8, 6, 10)).isFalse();
        assertThat(isShown(DataType.FLOAT32, 1, 48, 10)).isFalse();
        assertThat(isShown(DataType.UINT8, 1, 8, 6, 10)).isFalse();
    }
}
