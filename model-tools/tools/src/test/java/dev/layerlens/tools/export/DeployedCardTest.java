package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Label;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.ScoreThresholdingOptions;
import org.tensorflow.lite.support.metadata.schema.TensorMetadata;

/** What deployed files say of themselves. */
class DeployedCardTest {
    private static final Normalizer NORMALIZER =
            new Normalizer(List.of(0.49, 0.48, 0.45), List.of(0.25, 0.24, 0.26));

    private static Network zoo(String name, int size) {
        return Zoo.get(name).build(new Blueprint(size, 10, NORMALIZER));
    }

    @Test
    void theFileCarriesItsCardAndLabelsWhereOtherToolsFindThem() throws Exception {
        Network network = zoo("resnet8", 32);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 9));
        byte[] file = deployment.int8(RandomWeights.pictures(network, 8, 100)).bytes();
        ModelCard card = ModelFile.card(ByteBuffer.wrap(file));
        assertThat(card).isEqualTo(deployment.int8(RandomWeights.pictures(network, 8, 100)).card());
        assertThat(card.layers()).hasSize(network.nodes().size());
        LayerCard convolution = card.layers().get(1);
        assertThat(convolution.name()).isEqualTo("stem.conv");
        assertThat(convolution.activation()).isEqualTo("stem.norm");
        assertThat(convolution.quantization()).isPresent();
        MetadataExtractor metadata = new MetadataExtractor(ByteBuffer.wrap(file));
        assertThat(metadata.getModelMetadata().author()).isEqualTo("LayerLens");
        assertThat(metadata.getOutputTensorMetadata(0).name()).isEqualTo("probabilities");
        assertThat(
                        new String(
                                metadata.getAssociatedFile("labels.txt").readAllBytes(),
                                StandardCharsets.UTF_8))
                .startsWith("c0\nc1\n");
        assertThat(ModelFile.card(ByteBuffer.wrap(new ByteArrayInputStream(file).readAllBytes())))
                .isEqualTo(card);
    }

    @Test
    void theMetadataTellsAuthorLicenceVersionThresholdAndLabelsInTwoLanguages() throws Exception {
        Network network = zoo("lenet5", 32);
        List<Label> labels =
                IntStream.range(0, 10).mapToObj(i -> new Label("c" + i, "\u314b" + i)).toList();
        About about = new About("digits", "Ten digits", "Kim", "CC-BY-4.0", "2.1.0", labels);
        byte[] file =
                new Deployment(network, RandomWeights.of(network, 1), about)
                        .float16()
                        .sureFrom(0.35f)
                        .bytes();
        MetadataExtractor metadata = new MetadataExtractor(ByteBuffer.wrap(file));
        assertThat(metadata.isMinimumParserVersionSatisfied()).isTrue();
        assertThat(metadata.getModelMetadata().name()).isEqualTo("digits");
        assertThat(metadata.getModelMetadata().author()).isEqualTo("Kim");
        assertThat(metadata.getModelMetadata().license()).isEqualTo("CC-BY-4.0");
        assertThat(metadata.getModelMetadata().version()).isEqualTo("2.1.0");
        TensorMetadata probabilities = metadata.getOutputTensorMetadata(0);
        assertThat(probabilities.processUnitsLength()).isEqualTo(1);
        assertThat(probabilities.processUnits(0).optionsType())
                .isEqualTo(ProcessUnitOptions.ScoreThresholdingOptions);
        ScoreThresholdingOptions options = new ScoreThresholdingOptions();
        probabilities.processUnits(0).options(options);
        assertThat(options.globalScoreThreshold()).isEqualTo(0.35f);
        assertThat(probabilities.associatedFiles(1).locale()).isEqualTo("ko");
        String korean = probabilities.associatedFiles(1).name();
        assertThat(
                        new String(
                                metadata.getAssociatedFile(korean).readAllBytes(),
                                StandardCharsets.UTF_8))
                .startsWith("\u314b0\n\u314b1\n");
        ModelCard card = ModelFile.card(ByteBuffer.wrap(file));
        assertThat(card.version()).isEqualTo("2.1.0");
        assertThat(card.scoreThreshold()).isEqualTo(0.35f);
    }

    @Test
    void aClassWhoseNameBreaksTheListOfLabelsIsRefused() {
        List<Label> labels = List.of(Label.of("a"), Label.of("b\nc"));
        assertThatThrownBy(() -> About.of("x", "x", labels))
                .hasMessage("the name of class 1 is longer than one line");
    }

    @Test
    void theCardOfAComparedFileTellsSchemeRangeAndRatioOfEveryLayer() throws Exception {
        Network network = zoo("mobilenetv2-0.35", 32);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 9));
        List<float[]> pictures = RandomWeights.pictures(network, 8, 100).subList(0, 2);
        Map<String, LayerCard> int8 = compared(deployment, deployment.int8(pictures), pictures);
        LayerCard stem = int8.get("stem.norm");
        Quantization q = stem.quantization().orElseThrow();
        LayerPrecision precision = stem.precision().orElseThrow();
        assertThat(precision.scheme()).isEqualTo(Precision.INT8);
        assertThat(precision.weightScales()).isEqualTo(stem.channels());
        assertThat(precision.min()).isEqualTo(q.scale() * (-128 - q.zeroPoint()));
        assertThat(precision.max()).isEqualTo(q.scale() * (127 - q.zeroPoint()));
        assertThat(scheme(int8, "normalize")).isEqualTo(Precision.FLOAT32);
        assertThat(scheme(int8, "softmax")).isEqualTo(Precision.FLOAT32);
        assertThat(int8.get("dense").precision().orElseThrow().weightScales()).isOne();
        assertThat(int8.get("normalize").precision().orElseThrow().decibels())
                .as("nothing was quantized yet")
                .isEmpty();
        Map<String, LayerCard> dynamic = compared(deployment, deployment.dynamic(), pictures);
        assertThat(scheme(dynamic, "stem.norm")).isEqualTo(Precision.DYNAMIC);
        assertThat(scheme(dynamic, "stem.relu")).isEqualTo(Precision.FLOAT32);
        assertThat(scheme(dynamic, "stage1.block1.depthwise.norm")).isEqualTo(Precision.FLOAT16);
    }

    private static Precision scheme(Map<String, LayerCard> cards, String layer) {
        return cards.get(layer).precision().orElseThrow().scheme();
    }

    private static Map<String, LayerCard> compared(
            Deployment deployment, ModelDraft draft, List<float[]> pictures) throws Exception {
        return deployment.compared(draft, pictures).card().layers().stream()
                .collect(Collectors.toMap(LayerCard::name, card -> card));
    }

    /** Against the definition, on what the two files themselves give. */
    @Test
    void theRatioIsThatOfSignalAndDifference() throws Exception {
        Network network = zoo("resnet8", 32);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 9));
        List<float[]> pictures = RandomWeights.pictures(network, 8, 100).subList(0, 2);
        ModelDraft draft = deployment.int8(pictures);
        double signal = 0;
        double noise = 0;
        try (TfliteModel real = TfliteModel.open(deployment.float32().bytes(), "float", 1);
                TfliteModel int8 = TfliteModel.open(draft.bytes(), "int8", 1)) {
            for (float[] picture : pictures) {
                float[] expected = real.run(ModelFile.EXPLAIN, picture).get("stage2.block1.add");
                float[] values = int8.run(ModelFile.EXPLAIN, picture).get("stage2.block1.add");
                for (int i = 0; i < values.length; i++) {
                    signal += (double) expected[i] * expected[i];
                    noise += Math.pow((double) values[i] - expected[i], 2);
                }
            }
        }
        LayerCard card = compared(deployment, draft, pictures).get("stage2.block1.add");
        assertThat(card.precision().orElseThrow().decibels().orElseThrow())
                .isCloseTo(10 * Math.log10(signal / noise), within(0.051));
    }
}
