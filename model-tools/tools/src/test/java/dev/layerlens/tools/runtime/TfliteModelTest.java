package dev.layerlens.tools.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TfliteModelTest {

    private static byte[] file() throws Exception {
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 10, Normalizer.CENTRED));
        return new Deployment(
                        network,
                        RandomWeights.of(network, 1),
                        "test",
                        "Random numbers",
                        Collections.nCopies(10, Label.of("x")))
                .float32()
                .bytes();
    }

    @Test
    void aFileThatIsNotThereIsRefusedByName() {
        assertThatThrownBy(() -> TfliteModel.open(Path.of("nowhere.tflite"), 1))
                .isInstanceOf(NotAModelException.class)
                .hasMessage("nowhere.tflite is not there");
    }

    @Test
    void randomBytesAreRefusedBeforeNativeCodeSeesThem() {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        assertThatThrownBy(() -> TfliteModel.open(bytes, "noise.tflite", 1))
                .isInstanceOf(NotAModelException.class)
                .hasMessageContaining("noise.tflite (5,000 bytes) is not a TensorFlow Lite model");
        assertThatThrownBy(() -> TfliteModel.open(new byte[3], "short.tflite", 1))
                .isInstanceOf(NotAModelException.class);
    }

    @Test
    void aTruncatedFileIsRefused() throws Exception {
        byte[] file = file();
        for (int length : new int[] {8, 100, 5_000, file.length / 2}) {
            assertThatThrownBy(
                            () -> TfliteModel.open(Arrays.copyOf(file, length), "half.tflite", 1))
                    .as("%d bytes", length)
                    .isInstanceOf(NotAModelException.class)
                    .hasMessageContaining("half.tflite is damaged");
        }
    }

    @Test
    void anImageOfAnotherSizeAndAnUnknownSignatureAreRefused() throws Exception {
        try (TfliteModel model = TfliteModel.open(file(), "test", 1)) {
            assertThatThrownBy(() -> model.run(ModelFile.CLASSIFY, new float[7]))
                    .hasMessage("the model reads 3072 values, the image has 7");
            assertThatThrownBy(() -> model.run("train", new float[3072]))
                    .hasMessage("the model has no signature train");
        }
    }
}
