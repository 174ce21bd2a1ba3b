package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A temperature that the last layer takes in. */
class TemperatureTest {
    private static final double TEMPERATURE = 1.7;
    private static final int CLASSES = 10;
    private static final Network NETWORK =
            Zoo.get("resnet8").build(new Blueprint(32, CLASSES, Normalizer.CENTRED));

    private static Deployment deployment(Network network) {
        return SmallModels.deployment(network, RandomWeights.of(network, 1));
    }

    private static ModelDraft draft(Deployment deployment, String scheme) throws Exception {
        return switch (scheme) {
            case "float32" -> deployment.float32();
            case "fp16" -> deployment.float16();
            case "dynamic" -> deployment.dynamic();
            default -> deployment.int8(RandomWeights.pictures(NETWORK, 8, 100));
        };
    }

    private static double[] softmax(float[] logits, double temperature) {
        double[] p = new double[logits.length];
        double sum = 0;
        for (int c = 0; c < p.length; c++) {
            p[c] = Math.exp(logits[c] / temperature);
            sum += p[c];
        }
        for (int c = 0; c < p.length; c++) {
            p[c] /= sum;
        }
        return p;
    }

    /** Logits, class activation maps and probabilities agree; nothing before them changes. */
    @ParameterizedTest
    @ValueSource(strings = {"float32", "fp16", "dynamic", "int8"})
    void everyOutputMadeOfTheLogitsIsThatOfTheSmallerLogits(String scheme) throws Exception {
        Deployment deployment = deployment(NETWORK);
        float[] picture = RandomWeights.picture(NETWORK, 3);
        byte[] plain = draft(deployment, scheme).bytes();
        byte[] scaled = draft(deployment.withTemperature(TEMPERATURE), scheme).bytes();
        try (TfliteModel before = TfliteModel.open(plain, "plain", 1);
                TfliteModel after = TfliteModel.open(scaled, "scaled", 1)) {
            Map<String, float[]> old = before.run(ModelFile.EXPLAIN, picture);
            Map<String, float[]> now = after.run(ModelFile.EXPLAIN, picture);
            assertThat(now.get("pool")).containsExactly(old.get("pool"));
            // halves and int8 steps of smaller numbers are other ones
            boolean rounded = scheme.equals("fp16") || scheme.equals("int8");
            double tolerance = rounded ? 2e-2 : 1e-3;
            double[] expected = softmax(old.get("dense"), TEMPERATURE);
            Map<String, float[]> classified = after.run(ModelFile.CLASSIFY, picture);
            float[] cam = classified.get(ModelFile.CAM);
            float[] camBefore = before.run(ModelFile.CLASSIFY, picture).get(ModelFile.CAM);
            for (int c = 0; c < CLASSES; c++) {
                assertThat((double) now.get("dense")[c])
                        .isCloseTo(old.get("dense")[c] / TEMPERATURE, within(tolerance));
                assertThat((double) classified.get(ModelFile.PROBABILITIES)[c])
                        .isCloseTo(expected[c], within(tolerance));
            }
            for (int i = 0; i < cam.length; i++) {
                assertThat((double) cam[i])
                        .isCloseTo(camBefore[i] / TEMPERATURE, within(tolerance));
            }
        }
    }

    @Test
    void noOperatorAndNoByteIsAdded() throws Exception {
        Deployment deployment = deployment(NETWORK);
        assertThat(deployment.withTemperature(TEMPERATURE).float32().bare())
                .hasSameSizeAs(deployment.float32().bare());
    }

    /** The int8 scale of the logits' card is the scale of the smaller logits. */
    @Test
    void theLayerCardFollows() throws Exception {
        Deployment deployment = deployment(NETWORK);
        float before = scale(draft(deployment, "int8"));
        float after = scale(draft(deployment.withTemperature(TEMPERATURE), "int8"));
        assertThat((double) after).isCloseTo(before / TEMPERATURE, within(1e-3 * before));
    }

    private static float scale(ModelDraft draft) {
        return draft.card().layers().stream()
                .filter(layer -> layer.name().equals("dense"))
                .map(LayerCard::quantization)
                .findFirst()
                .orElseThrow()
                .orElseThrow()
                .scale();
    }

    @Test
    void aNetworkWithoutADenseLayerAtItsEndTakesNone() {
        NetworkBuilder net = new NetworkBuilder("pooled", new Shape(8, 8, 3));
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        Network network = net.softmax("softmax", net.globalAveragePool("pool", x));
        assertThatThrownBy(() -> deployment(network).withTemperature(2))
                .hasMessage(
                        "pooled has no dense layer before its softmax that could take a"
                                + " temperature: give --no-temperature");
    }
}
