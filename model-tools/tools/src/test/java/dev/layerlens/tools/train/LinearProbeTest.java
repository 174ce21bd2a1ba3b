package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
    private static final LinearProbe PROBE = new LinearProbe(0.02, Hardware.ONE_THREAD);

    private final Network network = ColouredPictures.network();
    private final DataSet data = ColouredPictures.draw(400, 200);

    /** Colours can be read off features of any filters. */
    @Test
    void theLastLayerAloneLearnsAndNothingElseChanges() throws Exception {
        Weights trunk = RandomWeights.of(network, 3).without("dense");
        Weights learned = PROBE.learn(network, trunk, data);
        for (Parameter parameter : Parameter.of(network)) {
            if (trunk.has(parameter.name())) {
                assertThat(learned.get(parameter.name()))
                        .as(parameter.name())
                        .isEqualTo(trunk.get(parameter.name()));
            }
        }
        TestAccuracy accuracy = TestAccuracy.of(network, learned, data.test(), Hardware.ONE_THREAD);
        assertThat(accuracy.share()).isGreaterThan(0.85);
        assertThat(accuracy.meanPerClass()).isGreaterThan(0.85);
    }

    @Test
    void itHasOneAnswer() throws Exception {
        Weights trunk = RandomWeights.of(network, 3);
        Weights other = trunk.with("dense.bias", 7, -7);
        assertThat(PROBE.learn(network, other.without("dense"), data).get("dense.weight"))
                .isEqualTo(PROBE.learn(network, trunk, data).get("dense.weight"));
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        Weights foreign = new Weights(Map.of("other.weight", new float[1]));
        assertThatThrownBy(() -> PROBE.learn(network, foreign, data))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("no weights that fit tiny");
    }
}
