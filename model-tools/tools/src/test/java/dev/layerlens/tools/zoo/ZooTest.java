package dev.layerlens.tools.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZooTest {

    private static Network published(String name) {
        Architecture architecture = Zoo.get(name);
        return architecture.build(architecture.published().blueprint());
    }

    /** Idelbayev's table of CIFAR ResNets gives 0.27 M; with option B shortcuts 272,474. */
    @Test
    void resNet20HasThePublishedParametersAndMultiplyAdds() {
        NetworkArithmetic arithmetic = new NetworkArithmetic(published("resnet20"));
        assertThat(arithmetic.parameters()).isEqualTo(272_474);
        assertThat(arithmetic.multiplyAdds() / 1e6).isBetween(40.75, 40.85);
    }

    /** Sandler et al. 2018, table 4: 3.4 M parameters (3,504,872 with batch norm), 300 M. */
    @Test
    void mobileNetV2HasThePublishedParametersAndMultiplyAdds() {
        NetworkArithmetic arithmetic = new NetworkArithmetic(published("mobilenetv2"));
        assertThat(arithmetic.parameters()).isEqualTo(3_504_872);
        assertThat(arithmetic.multiplyAdds() / 1e6).isBetween(300.0, 301.5);
    }

    /**
     * Counts of the literature and of its reference implementations: LeCun et al. 1998 (61,706 with
     * full connections), He et al. 2015 (0.46 M, 0.66 M, 0.85 M, 1.7 M; 11.7 M, 21.8 M, 25.6 M and
     * 1.8 G, 3.6 G, 4.1 G), Howard et al. 2017 (4.2 M, 569 M).
     */
    @ParameterizedTest
    @CsvSource({
        "resnet32, 0.46, 0.07",
        "resnet44, 0.66, 0.10",
        "resnet56, 0.86, 0.13",
        "resnet110, 1.73, 0.26",
        "resnet18, 11.69, 1.81",
        "resnet34, 21.80, 3.66",
        "resnet50, 25.56, 4.09",
        "mobilenetv1, 4.23, 0.57"
    })
    void millionsOfParametersAndThousandMillionsOfMultiplyAddsAreThePublishedOnes(
            String name, double parameters, double multiplyAdds) {
        NetworkArithmetic arithmetic = new NetworkArithmetic(published(name));
        assertThat(arithmetic.parameters() / 1e6).isCloseTo(parameters, within(0.01));
        assertThat(arithmetic.multiplyAdds() / 1e9).isCloseTo(multiplyAdds, within(0.01));
    }

    @Test
    void leNet5HasItsParametersOnThreeColours() {
        int onGrey = 61_706;
        int twoMoreColours = 2 * 5 * 5 * 6;
        assertThat(new NetworkArithmetic(published("lenet5")).parameters())
                .isEqualTo(onGrey + twoMoreColours);
    }

    @Test
    void noTwoNetworksShareAName() {
        assertThat(Zoo.architectures().stream().map(Architecture::name)).doesNotHaveDuplicates();
    }

    /** By hand: a stem of 896, blocks, shortcuts, norms of two values a channel, 257 * 200. */
    @Test
    void pocketResNet14HasItsParametersAndMapsOf8x8() {
        int first = 9 * 32 * 64 + 3 * 9 * 64 * 64 + 32 * 64 + 5 * 128;
        int second = 9 * 64 * 128 + 3 * 9 * 128 * 128 + 64 * 128 + 5 * 256;
        int third = 9 * 128 * 256 + 3 * 9 * 256 * 256 + 128 * 256 + 5 * 512;
        int stem = 27 * 32 + 64;
        Network network = published("pocketresnet14");
        assertThat(new NetworkArithmetic(network).parameters())
                .isEqualTo(stem + first + second + third + 257 * 200);
        assertThat(network.shape("stage3.block2.relu")).isEqualTo(new Shape(8, 8, 256));
        assertThat(published("pocketresnet26").shape("stage3.block4.relu"))
                .isEqualTo(new Shape(8, 8, 512));
    }

    @Test
    void anOutputStrideKeepsTheResolutionOfLaterStagesAndAllWeights() {
        Network plain = published("mobilenetv2-0.5");
        Network dense = published("mobilenetv2-0.5-os8");
        assertThat(plain.shape("head.relu")).isEqualTo(new Shape(7, 7, 1280));
        assertThat(dense.shape("head.relu")).isEqualTo(new Shape(28, 28, 1280));
        assertThat(published("mobilenetv2-os16").shape("head.relu"))
                .isEqualTo(new Shape(14, 14, 1280));
        assertThat(new NetworkArithmetic(dense).parameters())
                .isEqualTo(new NetworkArithmetic(plain).parameters());
        assertThat(Zoo.get("mobilenetv2-0.5-os8").name()).isEqualTo("mobilenetv2-0.5-os8");
        assertThat(Zoo.get("mobilenetv2-os32").name()).isEqualTo("mobilenetv2");
    }

    @Test
    void resNet20HalvesItsMapsTwice() {
        Network network = published("resnet20");
        assertThat(network.shape("stage1.block3.relu2")).isEqualTo(new Shape(32, 32, 16));
        assertThat(network.shape("stage2.block3.relu2")).isEqualTo(new Shape(16, 16, 32));
        assertThat(network.shape("stage3.block3.relu2")).isEqualTo(new Shape(8, 8, 64));
        assertThat(network.classes()).isEqualTo(10);
    }

    @Test
    void anUnknownNetworkIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Zoo.get("ResNet-20"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no network is called ResNet-20: did you mean resnet20? `model-tools zoo`"
                                + " lists all");
    }

    /** They match, or the reason stands there. */
    @Test
    void countsAreThePublishedOnesOrTheReasonIsGiven() {
        for (Architecture architecture : Zoo.architectures()) {
            NetworkArithmetic counted = new NetworkArithmetic(published(architecture.name()));
            Figures figures = architecture.figures();
            boolean match = figures.match(counted.parameters(), counted.multiplyAdds());
            assertThat(figures.reason().isEmpty())
                    .as(
                            architecture.name()
                                    + ": "
                                    + counted.parameters()
                                    + ", "
                                    + counted.multiplyAdds())
                    .isEqualTo(match);
        }
    }

    @Test
    void mobileNetsHaveAnyWidthAndSimpleCnnAnyFunction() {
        assertThat(Zoo.get("mobilenetv2-0.6").build(Published.CIFAR.blueprint()).classes())
                .isEqualTo(10);
        assertThat(Zoo.get("simplecnn-gelu-bn").name()).isEqualTo("simplecnn-gelu-bn");
        assertThat(Zoo.get("mobilenetv1", 0.25)).isEqualTo(Zoo.get("mobilenetv1-0.25"));
        assertThat(Zoo.get("mobilenetv2-0.5", 1)).isEqualTo(Zoo.get("mobilenetv2"));
        assertThatThrownBy(() -> Zoo.get("mobilenetv2-40"))
                .hasMessage("the width of mobilenetv2 must be 0.05 to 4.0");
        assertThatThrownBy(() -> Zoo.get("mobilenetv2-x")).hasMessageContaining("did you mean");
    }
}
