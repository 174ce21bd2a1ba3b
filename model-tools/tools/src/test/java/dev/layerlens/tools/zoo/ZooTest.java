package dev.layerlens.tools.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import org.junit.jupiter.api.Test;

class ZooTest {

    private static Network published(String name) {
        Architecture architecture = Zoo.get(name);
        return architecture.build(
                new Blueprint(
                        architecture.publishedSize(),
                        architecture.publishedClasses(),
                        Normalizer.CENTRED));
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
                .hasMessage("no network is called ResNet-20: did you mean resnet20?");
    }
}
