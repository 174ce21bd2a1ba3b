package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public final class AgreementTest {
    private static final float[] CPU = {0.1f, 0.6f, 0.3f};

    @Test
    public void roundingIsForgiven() {
        assertThat(Agreement.objection(CPU, new float[] {0.12f, 0.57f, 0.31f})).isEmpty();
    }

    @Test
    public void fiveHundredthsAreTheBound() {
        assertThat(Agreement.objection(CPU, new float[] {0.051f, 0.649f, 0.3f})).isEmpty();
        assertThat(Agreement.objection(CPU, new float[] {0.1f, 0.549f, 0.351f})).isPresent();
    }

    @Test
    public void aLargeDifferenceIsNamed() {
        assertThat(Agreement.objection(CPU, new float[] {0.1f, 0.9f, 0}))
                .hasValueSatisfying(words -> assertThat(words).contains("0.300"));
    }

    @Test
    public void notANumberIsNamed() {
        assertThat(Agreement.objection(CPU, new float[] {0.1f, Float.NaN, 0.3f}))
                .hasValueSatisfying(words -> assertThat(words).contains("class 1", "NaN"));
    }

    @Test
    public void anotherFirstAnswerIsNamed() {
        assertThat(Agreement.objection(new float[] {0.49f, 0.51f}, new float[] {0.51f, 0.49f}))
                .hasValueSatisfying(words -> assertThat(words).contains("class 0", "class 1"));
    }
}
