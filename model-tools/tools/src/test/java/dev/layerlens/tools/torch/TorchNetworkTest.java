package dev.layerlens.tools.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.ReferenceLayers;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TorchNetworkTest {
    private static final Network EVERY = EveryLayer.network();

    /** Tensors this small gain nothing from threads, and wait long for them on a busy machine. */
    @BeforeAll
    static void useOneThread() {
        torch.set_num_threads(1);
    }

    @Test
    void everyKindOfLayerComputesItsFormula() {
        Set<Object> kinds = new HashSet<>();
        for (Network network : List.of(EVERY, EveryLayer.functions())) {
            assertFormulas(network);
            network.nodes().forEach(node -> kinds.add(node.layer().getClass()));
        }
        assertThat(kinds)
                .as("none is left out")
                .containsExactlyInAnyOrder((Object[]) Layer.class.getPermittedSubclasses());
    }

    private static void assertFormulas(Network network) {
        Weights weights = RandomWeights.of(network, 3);
        float[] picture = RandomWeights.picture(network, 4);
        Map<String, double[]> expected = new ReferenceLayers(network, weights).activations(picture);
        try (TorchNetwork model = new TorchNetwork(network)) {
            model.load(weights);
            Map<String, float[]> values = model.activations(picture);
            assertThat(values.keySet())
                    .containsExactlyElementsOf(network.nodes().stream().map(Node::name).toList());
            values.forEach((layer, value) -> assertClose(layer, value, expected.get(layer)));
        }
    }

    private static void assertClose(String layer, float[] values, double[] expected) {
        assertThat(values).as(layer).hasSize(expected.length);
        for (int i = 0; i < values.length; i++) {
            double tolerance = 1e-5 * Math.max(1, Math.abs(expected[i]));
            assertThat((double) values[i])
                    .as(layer + "[" + i + "]")
                    .isCloseTo(expected[i], within(tolerance));
        }
    }

    @Test
    void bytesAreReadAsTheSamePicturesAsFloats() {
        byte[] pixels = new byte[2 * (int) EVERY.picture().size()];
        new Random(5).nextBytes(pixels);
        try (TorchNetwork network = new TorchNetwork(EVERY);
                PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            network.load(RandomWeights.of(EVERY, 3));
            Tensor logits = network.logits(network.pictures(pixels, 2), false);
            assertThat(logits.size(0)).isEqualTo(2);
            for (int picture = 0; picture < 2; picture++) {
                int bytes = pixels.length / 2;
                byte[] one = Arrays.copyOfRange(pixels, picture * bytes, (picture + 1) * bytes);
                float[] expected = network.activations(floats(one)).get("dense");
                for (int c = 0; c < expected.length; c++) {
                    assertThat(logits.get(picture).get(c).item_float())
                            .isCloseTo(expected[c], within(1e-5f));
                }
            }
        }
    }

    /** Ioffe and Szegedy 2015, algorithm 2: the running variance is the unbiased one. */
    @Test
    void trainingMovesTheRunningStatisticsATenthTowardsTheBatch() {
        Weights before = RandomWeights.of(EVERY, 3);
        byte[] pixels = new byte[(int) EVERY.picture().size()];
        new Random(6).nextBytes(pixels);
        double[] read =
                new ReferenceLayers(EVERY, before).activations(floats(pixels)).get("uneven");
        try (TorchNetwork network = new TorchNetwork(EVERY);
                PointerScope scope = new PointerScope()) {
            network.load(before);
            network.logits(network.pictures(pixels, 1), false).sum().item_float();
            assertThat(network.weights().get("norm.running_mean"))
                    .as("evaluation changes nothing")
                    .containsExactly(before.get("norm.running_mean"));
            network.logits(network.pictures(pixels, 1), true).sum().item_float();
            for (int c = 0; c < 8; c++) {
                double mean = mean(read, c, 0, 1);
                double variance = mean(read, c, mean, 2) * 12 / 11;
                assertThat((double) network.weights().get("norm.running_mean")[c])
                        .isCloseTo(
                                0.9 * before.get("norm.running_mean")[c] + 0.1 * mean,
                                within(1e-5));
                assertThat((double) network.weights().get("norm.running_var")[c])
                        .isCloseTo(
                                0.9 * before.get("norm.running_var")[c] + 0.1 * variance,
                                within(1e-5));
            }
        }
    }

    /** The mean over 4 x 3 cells of (value - centre) to some power, of one of eight channels. */
    private static double mean(double[] values, int channel, double centre, int power) {
        double sum = 0;
        for (int i = channel; i < values.length; i += 8) {
            sum += Math.pow(values[i] - centre, power);
        }
        return sum / 12;
    }

    /** The loss is the sum of squared logits; its slopes are measured on the plain formulas. */
    @Test
    void everyLearnedParameterGetsTheGradientThatDifferencesGive() {
        Weights weights = RandomWeights.of(EVERY, 3);
        byte[] pixels = new byte[(int) EVERY.picture().size()];
        new Random(8).nextBytes(pixels);
        try (TorchNetwork network = new TorchNetwork(EVERY);
                PointerScope scope = new PointerScope()) {
            network.load(weights);
            network.logits(network.pictures(pixels, 1), false).square().sum().backward();
            for (Parameter parameter : Parameter.of(EVERY)) {
                if (parameter.learned()) {
                    Tensor gradient = network.parameter(parameter.name()).grad();
                    assertGradient(weights, pixels, parameter, gradient);
                }
            }
        }
    }

    private static void assertGradient(
            Weights weights, byte[] pixels, Parameter parameter, Tensor gradient) {
        Tensor flat = gradient.contiguous().flatten();
        double largest = 0;
        double error = 0;
        for (int i = 0; i < parameter.size(); i++) {
            double slope = slope(weights, pixels, parameter.name(), i);
            largest = Math.max(largest, Math.abs(slope));
            error = Math.max(error, Math.abs(slope - flat.get(i).item_float()));
        }
        assertThat(largest).as(parameter.name() + " matters").isGreaterThan(0.01);
        assertThat(error / largest).as(parameter.name()).isLessThan(1e-3);
    }

    /** How the loss changes with one value of a parameter. */
    private static double slope(Weights weights, byte[] pixels, String parameter, int index) {
        float step = 1f / 8192;
        double above = loss(moved(weights, parameter, index, step), pixels);
        double below = loss(moved(weights, parameter, index, -step), pixels);
        float value = weights.get(parameter)[index];
        return (above - below) / ((double) (value + step) - (value - step));
    }

    private static Weights moved(Weights weights, String name, int index, float step) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(EVERY)) {
            values.put(parameter.name(), weights.get(parameter.name()));
        }
        values.get(name)[index] += step;
        return new Weights(values);
    }

    private static double loss(Weights weights, byte[] pixels) {
        double loss = 0;
        for (double logit :
                new ReferenceLayers(EVERY, weights).activations(floats(pixels)).get("dense")) {
            loss += logit * logit;
        }
        return loss;
    }

    private static float[] floats(byte[] pixels) {
        float[] floats = new float[pixels.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = pixels[i] & 255;
        }
        return floats;
    }

    @Test
    void freshWeightsAreHesAndDecidedByTheSeed() {
        Network network = Zoo.get("resnet20").build(new Blueprint(32, 10, Normalizer.CENTRED));
        Weights one = fresh(network, 1);
        for (Parameter parameter : Parameter.of(network)) {
            float[] values = one.get(parameter.name());
            assertThat(fresh(network, 1).get(parameter.name())).containsExactly(values);
            if (parameter.shape().size() == 4 && parameter.size() > 2_000) {
                double fan = (double) parameter.size() / parameter.shape().get(0);
                assertThat(deviation(values) / Math.sqrt(2 / fan))
                        .as(parameter.name())
                        .isCloseTo(1, within(0.06));
            }
        }
        String kernel = "stage3.block3.conv2.weight";
        assertThat(fresh(network, 2).get(kernel)).isNotEqualTo(one.get(kernel));
        assertThat(one.get("stem.norm.weight")).containsOnly(1);
        assertThat(one.get("stem.norm.running_var")).containsOnly(1);
        assertThat(one.get("stem.norm.running_mean")).containsOnly(0);
    }

    private static Weights fresh(Network network, long seed) {
        torch.manual_seed(seed);
        try (TorchNetwork model = new TorchNetwork(network)) {
            return model.weights();
        }
    }

    private static double deviation(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    @Test
    void weightsComeBackUnchangedThroughLibtorchAndAFile(@TempDir Path folder) throws Exception {
        Weights weights = RandomWeights.of(EVERY, 9);
        try (TorchNetwork network = new TorchNetwork(EVERY)) {
            network.load(weights);
            WeightsFile.write(folder.resolve("w.safetensors"), EVERY, network.weights());
        }
        Weights read = WeightsFile.read(folder.resolve("w.safetensors"));
        for (Parameter parameter : Parameter.of(EVERY)) {
            assertThat(read.get(parameter.name()))
                    .as(parameter.name())
                    .containsExactly(weights.get(parameter.name()));
        }
    }

    @Test
    void anotherNetworksWeightsAreRefusedByName() {
        Network other = Zoo.get("resnet8").build(new Blueprint(32, 10, Normalizer.CENTRED));
        try (TorchNetwork network = new TorchNetwork(EVERY)) {
            assertThatThrownBy(() -> network.load(RandomWeights.of(other, 1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no weights called uneven.weight");
        }
    }
}
