package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.card.Label;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Files of others, as real ones are built: every one knows a red picture from a green one. */
@RunWith(AndroidJUnit4.class)
public final class ForeignClassifierTest {
    private static final int SIDE = 8;
    private static final double E2 = Math.exp(2);

    /** The softmax of red 1 against green and blue -1. */
    private static final float PURE = (float) (E2 / (E2 + 2));

    private static float[] filled(int... colour) {
        float[] rgb = new float[SIDE * SIDE * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colour[i % 3];
        }
        return rgb;
    }

    private static float[] answer(ForeignModel model, int... colour) {
        try (Engine engine = Engine.onCpu(Models.of(model.file()), 1)) {
            return engine.classify(filled(colour));
        }
    }

    private static List<String> names(ForeignModel model) {
        return Models.of(model.file()).classifier().labels().stream()
                .map(Label::english)
                .collect(Collectors.toList());
    }

    private static void assertKnowsColours(ForeignModel red, ForeignModel green, float tolerance) {
        assertThat(answer(red, 255, 0, 0)[0]).isCloseTo(PURE, within(tolerance));
        float[] answer = answer(green, 0, 255, 0);
        assertThat(answer[1]).isCloseTo(PURE, within(tolerance));
        assertThat(answer[0] + answer[1] + answer[2]).isCloseTo(1, within(tolerance));
    }

    @Test
    public void floatModelsGetMinusOneToOneAndTheirLogitsASoftmax() {
        assertKnowsColours(ForeignModel.float32(), ForeignModel.float32(), 1e-5f);
        assertThat(Models.of(ForeignModel.float32().file()).classifier().input().stated())
                .isFalse();
    }

    @Test
    public void floatProbabilitiesAreTakenAsTheyAre() {
        assertKnowsColours(
                ForeignModel.float32().softmax(), ForeignModel.float32().softmax(), 1e-5f);
    }

    @Test
    public void logarithmsOfProbabilitiesAreRaised() {
        assertKnowsColours(
                ForeignModel.float32().logSoftmax(), ForeignModel.float32().logSoftmax(), 1e-5f);
    }

    @Test
    public void picturesMayBeOblong() {
        RunnableModel model = Models.of(ForeignModel.float32().wide().file());
        assertThat(model.classifier().input().width()).isEqualTo(2 * SIDE);
        assertThat(model.classifier().input().height()).isEqualTo(SIDE);
        float[] red = Arrays.copyOf(filled(255, 0, 0), 2 * SIDE * SIDE * 3);
        System.arraycopy(red, 0, red, red.length / 2, red.length / 2);
        try (Engine engine = Engine.onCpu(model, 1)) {
            assertThat(engine.classify(red)[0]).isCloseTo(PURE, within(1e-5f));
            assertThatThrownBy(() -> engine.classify(filled(255, 0, 0)))
                    .hasMessage("192 values for a picture of 384");
        }
    }

    @Test
    public void theMetadataSaysHowPixelsBecomeTheInput() {
        float[] answer = answer(ForeignModel.float32().normalized(0, 255), 255, 0, 0);
        assertThat(answer[0]).isCloseTo((float) (Math.E / (Math.E + 2)), within(1e-5f));
    }

    @Test
    public void uint8ModelsGetThePixelsAndTheirScoresAreScaled() {
        assertKnowsColours(ForeignModel.uint8().softmax(), ForeignModel.uint8().softmax(), 0.01f);
        assertKnowsColours(ForeignModel.uint8(), ForeignModel.uint8(), 0.01f);
    }

    @Test
    public void resampledPixelsAreRoundedAndKeptWithinBytes() {
        for (ForeignModel model : List.of(ForeignModel.uint8(), ForeignModel.int8())) {
            try (Engine engine = Engine.onCpu(Models.of(model.file()), 1)) {
                float[] rounded = engine.classify(red(128));
                assertThat(engine.classify(red(127.6f))).isEqualTo(rounded);
                assertThat(engine.classify(red(127.4f))).isNotEqualTo(rounded);
                assertThat(engine.classify(red(255.4f))).isEqualTo(engine.classify(red(255)));
                assertThat(engine.classify(red(256))).isEqualTo(engine.classify(red(255)));
                assertThat(engine.classify(red(-1))).isEqualTo(engine.classify(red(0)));
            }
        }
    }

    private static float[] red(float value) {
        float[] rgb = filled(0, 0, 0);
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = value;
        }
        return rgb;
    }

    @Test
    public void int8ModelsGetThePixelsLess128() {
        assertKnowsColours(ForeignModel.int8().softmax(), ForeignModel.int8().softmax(), 0.01f);
        assertKnowsColours(ForeignModel.int8(), ForeignModel.int8(), 0.01f);
    }

    @Test
    public void aBackgroundClassInFrontShiftsNothing() {
        float[] answer = answer(ForeignModel.uint8().background().softmax(), 0, 0, 255);
        assertThat(answer).hasSize(4);
        assertThat(Agreement.top(answer)).isEqualTo(3);
    }

    @Test
    public void classesAreCalledWhatTheMetadataCallsThem() {
        assertThat(names(ForeignModel.uint8().labels("red", "green", "blue")))
                .containsExactly("red", "green", "blue");
    }

    @Test
    public void namesForAllButTheFirstClassMeanABackground() {
        assertThat(names(ForeignModel.uint8().background().labels("red", "green", "blue")))
                .containsExactly("background", "red", "green", "blue");
    }

    @Test
    public void classesWithoutNamesHaveNumbers() {
        assertThat(names(ForeignModel.int8())).containsExactly("class 0", "class 1", "class 2");
    }
}
