package dev.layerlens.tools.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.lite.schema.TensorType;

/** Files of others, whose answers follow from a softmax over the mean of each colour. */
class ClassifierTest {
    private static final int SIDE = 4;
    private static final float[] COLOUR = {180, 60, 20};

    @TempDir private Path folder;

    private static float[] picture() {
        float[] picture = new float[SIDE * SIDE * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = COLOUR[i % 3];
        }
        return picture;
    }

    private static double[] softmax(double... logits) {
        double sum = 0;
        double[] probabilities = new double[logits.length];
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] = Math.exp(logits[i]);
            sum += probabilities[i];
        }
        for (int i = 0; i < logits.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    private void assertAnswers(byte[] file, Reading reading, double tolerance, double... expected)
            throws Exception {
        Path path = Files.write(folder.resolve("colours.tflite"), file);
        try (Classifier model = Classifier.open(path, Engine.of(1), reading)) {
            assertThat(model.side()).isEqualTo(SIDE);
            float[] answer = new float[model.classes()];
            model.classify(picture(), answer);
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) answer[i])
                        .as("class " + i)
                        .isCloseTo(expected[i], within(tolerance));
            }
        }
    }

    private static Reading scaled(double mean, double deviation) {
        return new Reading(
                Optional.of(new Scaling(List.of(mean), List.of(deviation))), Optional.empty());
    }

    @Test
    void floatInputIsNormalizedAsThePersonSays() throws Exception {
        double[] expected =
                softmax((180 - 127.5) / 127.5, (60 - 127.5) / 127.5, (20 - 127.5) / 127.5);
        byte[] file = ColourModel.of(TensorType.FLOAT32, 0, 0, true);
        assertAnswers(file, scaled(127.5, 127.5), 1e-6, expected);
    }

    @Test
    void logitsGoThroughASoftmax() throws Exception {
        byte[] file = ColourModel.of(TensorType.FLOAT32, 0, 0, false);
        assertAnswers(file, scaled(0, 100), 1e-6, softmax(1.8, 0.6, 0.2));
    }

    @Test
    void floatInputOfUnknownScaleIsAskedFor() throws Exception {
        Path path =
                Files.write(
                        folder.resolve("colours.tflite"),
                        ColourModel.of(TensorType.FLOAT32, 0, 0, true));
        assertThatThrownBy(() -> Classifier.open(path, Engine.of(1), Reading.OF_THE_FILE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        path
                                + " does not say how pictures are normalized: give --mean and"
                                + " --std, as in --mean 127.5 --std 127.5 for -1 to 1");
    }

    /** Bytes as they are; a step of 1/100 makes logits of them. */
    @Test
    void uint8InputTakesThePictureAsItIs() throws Exception {
        byte[] file = ColourModel.of(TensorType.UINT8, 0.01f, 0, true);
        assertAnswers(file, Reading.OF_THE_FILE, 0.006, softmax(1.8, 0.6, 0.2));
    }

    @Test
    void int8InputTakesThePictureShiftedByHalf() throws Exception {
        byte[] file = ColourModel.of(TensorType.INT8, 0.01f, -128, true);
        assertAnswers(file, Reading.OF_THE_FILE, 0.006, softmax(1.8, 0.6, 0.2));
    }

    @Test
    void quantizedInputIsNormalizedAndQuantizedIfAPersonSaysHow() throws Exception {
        byte[] file = ColourModel.of(TensorType.INT8, 1 / 64f, 0, true);
        double[] expected = softmax((180 - 100) / 100.0, (60 - 100) / 100.0, (20 - 100) / 100.0);
        assertAnswers(file, scaled(100, 100), 0.012, expected);
    }

    @Test
    void namesWithAndWithoutBackgroundAreTaken() throws Exception {
        Path path =
                Files.write(
                        folder.resolve("colours.tflite"),
                        ColourModel.of(TensorType.UINT8, 0.01f, 0, true));
        Path labels = folder.resolve("labels.txt");
        Reading named = new Reading(Optional.empty(), Optional.of(labels));
        Files.writeString(labels, "green\nblue, azure\n");
        try (Classifier model = Classifier.open(path, Engine.of(1), named)) {
            assertThat(model.names().name(0)).isEqualTo("background");
            assertThat(model.names().matched(List.of("Azure", "green"), "data"))
                    .containsExactly(2, 1);
            assertThatThrownBy(() -> model.names().matched(List.of("green", "pink"), "data"))
                    .hasMessageContaining("knows other classes than data: not pink");
        }
        Files.writeString(labels, "background\nred\ngreen\nblue\n");
        try (Classifier model = Classifier.open(path, Engine.of(1), named)) {
            assertThat(model.names().name(2)).isEqualTo("blue");
        }
        Files.writeString(labels, "red\n");
        assertThatThrownBy(() -> Classifier.open(path, Engine.of(1), named))
                .hasMessage(labels + " names 1 classes, " + path + " has 3");
    }

    @Test
    void withoutNamesTheOrderCounts() throws Exception {
        Path path =
                Files.write(
                        folder.resolve("colours.tflite"),
                        ColourModel.of(TensorType.UINT8, 0.01f, 0, true));
        try (Classifier model = Classifier.open(path, Engine.of(1), Reading.OF_THE_FILE)) {
            assertThat(model.names().matched(List.of("a", "b", "c"), "data"))
                    .containsExactly(0, 1, 2);
            assertThat(model.names().matched(List.of("b", "c"), "data")).containsExactly(1, 2);
            assertThatThrownBy(() -> model.names().matched(List.of("a"), "data"))
                    .hasMessage(
                            path
                                    + " has 3 classes, data has 1: name the classes of the file, a"
                                    + " line each, with --labels FILE");
        }
    }

    /** What is no probability, as a threshold of logits, is none. */
    @ParameterizedTest
    @CsvSource({"0.625, 0.625", "1, 1", "0,", "-3,", "4.5,", "NaN,"})
    void theScoreThresholdOfSomebodyElsesFileIsRead(float written, Double read) throws Exception {
        Path path =
                Files.write(folder.resolve("threshold.tflite"), ColourModel.withThreshold(written));
        try (Classifier model = Classifier.open(path, Engine.of(1), Reading.OF_THE_FILE)) {
            assertThat(model.threshold()).isEqualTo(Optional.ofNullable(read));
        }
    }

    @Test
    void picturesThatAreNotSquareAreRefused() throws Exception {
        Path path =
                Files.write(
                        folder.resolve("oblong.tflite"), SmallModels.int8(EveryLayer.network()));
        assertThatThrownBy(() -> Classifier.open(path, Engine.of(1), Reading.OF_THE_FILE))
                .isInstanceOf(NotAModelException.class)
                .hasMessage(
                        path + " reads pictures that are not square, [1, 9, 7, 3]: not supported");
    }
}
