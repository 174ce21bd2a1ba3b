package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.TorchNetwork;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    /** Gradients of zero leave nothing but the decay: w (1 - rate decay). */
    @Test
    void weightsDecayAndNormsAndBiasesDoNot() {
        Network network = ColouredPictures.network();
        Weights before = RandomWeights.of(network, 4);
        TrainingPrecision precision = TrainingPrecision.FP32;
        TrainingPlan plan =
                new TrainingPlan("tiny", "none", 1, 2, 1, 0, 0.5, 0, 0, precision, 1, 1);
        try (TorchNetwork model = new TorchNetwork(network);
                Optimizer optimizer = new Optimizer(model, plan);
                PointerScope scope = new PointerScope()) {
            model.load(before);
            Tensor pictures = model.pictures(new byte[2 * 192], 2);
            model.logits(pictures, false).mul(new Scalar(0)).sum().backward();
            optimizer.step(0.2);
            Weights after = model.weights();
            for (Parameter parameter : Parameter.of(network)) {
                boolean decays = parameter.shape().size() > 1;
                float[] values = before.get(parameter.name());
                for (int i = 0; i < values.length; i++) {
                    assertThat(after.get(parameter.name())[i])
                            .as(parameter.name())
                            .isCloseTo(values[i] * (decays ? 0.9f : 1), within(1e-6f));
                }
            }
        }
    }

    /** Two steps of momentum m along a constant gradient g: (1 + m) g, then (1 + m + m m) g. */
    @Test
    void momentumIsNesterovs() {
        Network network = ColouredPictures.network();
        TrainingPrecision precision = TrainingPrecision.FP32;
        TrainingPlan plan =
                new TrainingPlan("tiny", "none", 1, 2, 1, 0.5, 0, 0, 0, precision, 1, 1);
        try (TorchNetwork model = new TorchNetwork(network);
                Optimizer optimizer = new Optimizer(model, plan);
                PointerScope scope = new PointerScope()) {
            float start = model.weights().get("dense.bias")[0];
            for (int step = 0; step < 2; step++) {
                optimizer.zeroGradients();
                // two pictures, so that the bias of every class has a gradient of two
                model.logits(model.pictures(new byte[2 * 192], 2), false).sum().backward();
                optimizer.step(0.1);
            }
            float moved = model.weights().get("dense.bias")[0] - start;
            assertThat(moved).isCloseTo(-0.1f * 2 * (1.5f + 1.75f), within(1e-5f));
        }
    }
}
