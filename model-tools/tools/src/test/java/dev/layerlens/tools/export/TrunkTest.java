package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.gpu.GpuCheck;
import dev.layerlens.tools.gpu.GpuVerdict;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;

/** The file without the classifier, whatever its features come from. */
class TrunkTest {
    private static final Normalizer NORMALIZER =
            new Normalizer(List.of(0.49, 0.48, 0.45), List.of(0.25, 0.24, 0.26));

    @TempDir private Path folder;

    private static Deployment deployment(Network network, Weights weights) {
        List<Label> labels = Collections.nCopies(network.classes(), Label.of("x"));
        return new Deployment(network, weights, "things", "Random", labels);
    }

    /** After a global pool, a function with an operator of its own, and a fused one. */
    @ParameterizedTest
    @CsvSource({
        "resnet8, 32, pool, 64",
        "lenet5, 28, f6.tanh, 84",
        "simplecnn-relu, 32, act4, 256"
    })
    void itGivesWhatLibtorchsDenseLayerReads(String name, int size, String layer, int features)
            throws Exception {
        Network network = Zoo.get(name).build(new Blueprint(size, 10, NORMALIZER));
        Weights weights = RandomWeights.of(network, 7);
        float[] picture = RandomWeights.picture(network, 3);
        Path file = folder.resolve("trunk.tflite");
        deployment(network, weights).saveTrunk(file);
        try (TorchNetwork torch = new TorchNetwork(network);
                TfliteModel model = TfliteModel.open(file, 1)) {
            torch.load(weights);
            Map<String, float[]> layers = torch.activations(picture);
            assertThat(model.signatures()).containsExactly(ModelFile.FEATURES);
            Map<String, float[]> given = model.run(ModelFile.FEATURES, picture);
            assertThat(given).containsOnlyKeys(ModelFile.FEATURES);
            assertThat(given.get(ModelFile.FEATURES)).hasSize(features);
            assertThat(given.get(ModelFile.FEATURES))
                    .containsExactly(layers.get(layer), Offset.offset(1e-4f));
        }
        assertThat(GpuCheck.of(Files.readAllBytes(file), ModelFile.FEATURES))
                .isNotEmpty()
                .allMatch(GpuVerdict::accepted);
    }

    @Test
    void itSaysWhatItIsAndHasNeitherClassesNorTheirWeights() throws Exception {
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 1_000, NORMALIZER));
        Deployment deployment = deployment(network, RandomWeights.of(network, 7));
        byte[] file = deployment.trunk();
        // 77,912 parameters with ten classes; 64 x 1,000 would be 256,000 bytes alone
        assertThat(file.length).isBetween(4 * 77_000, 4 * 77_912 + 20_000);
        MetadataExtractor metadata = new MetadataExtractor(ByteBuffer.wrap(file));
        ModelMetadata about = metadata.getModelMetadata();
        assertThat(about.name()).isEqualTo("things-trunk");
        assertThat(about.description())
                .isEqualTo(
                        "64 features of a picture: what resnet8 of things reads of it before it"
                                + " names a class");
        assertThat(about.subgraphMetadata(0).name()).isEqualTo("features");
        assertThat(metadata.getOutputTensorMetadata(0).name()).isEqualTo("features");
        assertThat(metadata.getInputTensorMetadata(0).name()).isEqualTo("image");
        assertThat(about.associatedFilesLength()).isZero();
    }
}
