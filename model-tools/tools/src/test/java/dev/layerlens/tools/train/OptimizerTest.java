package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.AdamW;
import org.bytedeco.pytorch.AdamWOptions;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.junit.jupiter.api.Test;

class OptimizerTest {
    private static final Network NETWORK = ColouredPictures.network();

    private static List<Learner> learners(TorchNetwork model) {
        return Learner.of(model, Set.of(), 1);
    }

    private static Optimization plan(
            Optimization.Method method, double momentum, double decay, double clip) {
        return new Optimization(method, 0.1, momentum, decay, clip, 1);
    }

    /** Gradients of zero leave nothing but the decay: w (1 - rate decay). */
    @Test
    void weightsDecayAndNormsAndBiasesDoNot() {
        Weights before = RandomWeights.of(NETWORK, 4);
        try (TorchNetwork model = new TorchNetwork(NETWORK);
                Optimizer optimizer =
                        new Optimizer(learners(model), plan(Optimization.Method.SGD, 0, 0.5, 0));
                PointerScope scope = new PointerScope()) {
            model.load(before);
            Tensor pictures = model.pictures(new byte[2 * 192], 2);
            model.logits(pictures, false).mul(new Scalar(0)).sum().backward();
            optimizer.step(0.2);
            Weights after = model.weights();
            for (Parameter parameter : Parameter.of(NETWORK)) {
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

    /** What makes the next gradient, the same in every training below. */
    private static void gradient(TorchNetwork model, int step) {
        byte[] pixels = new byte[4 * 192];
        new Random(step).nextBytes(pixels);
        Tensor scores = model.logits(model.pictures(pixels, 4), true);
        scores.mul(scores).mean().backward();
    }

    /** libtorch's own optimizer, decaying all that ours decays. */
    @Test
    void momentumIsLibtorchs() {
        try (TorchNetwork ours = new TorchNetwork(NETWORK);
                TorchNetwork theirs = new TorchNetwork(NETWORK);
                Optimizer optimizer =
                        new Optimizer(
                                learners(ours), plan(Optimization.Method.SGD, 0.9, 0.01, 0))) {
            theirs.load(ours.weights());
            SGDOptions decaying = options(0.01);
            SGD weights = new SGD(tensors(theirs, true), decaying);
            SGD others = new SGD(tensors(theirs, false), options(0));
            for (int step = 0; step < 5; step++) {
                optimizer.zeroGradients();
                gradient(ours, step);
                optimizer.step(0.1);
                weights.zero_grad();
                others.zero_grad();
                gradient(theirs, step);
                weights.step();
                others.step();
            }
            assertSame(ours.weights(), theirs.weights());
        }
    }

    private static SGDOptions options(double decay) {
        SGDOptions options = new SGDOptions(0.1);
        options.momentum().put(0.9);
        options.nesterov().put(true);
        options.weight_decay().put(decay);
        return options;
    }

    @Test
    void adamWIsLibtorchs() {
        try (TorchNetwork ours = new TorchNetwork(NETWORK);
                TorchNetwork theirs = new TorchNetwork(NETWORK);
                Optimizer optimizer =
                        new Optimizer(
                                learners(ours), plan(Optimization.Method.ADAMW, 0.9, 0.01, 0))) {
            theirs.load(ours.weights());
            AdamW weights = new AdamW(tensors(theirs, true), adam(0.01));
            AdamW others = new AdamW(tensors(theirs, false), adam(0));
            for (int step = 0; step < 5; step++) {
                optimizer.zeroGradients();
                gradient(ours, step);
                optimizer.step(0.01);
                weights.zero_grad();
                others.zero_grad();
                gradient(theirs, step);
                weights.step();
                others.step();
            }
            assertSame(ours.weights(), theirs.weights());
        }
    }

    private static AdamWOptions adam(double decay) {
        AdamWOptions options = new AdamWOptions(0.01);
        options.weight_decay().put(decay);
        return options;
    }

    private static TensorVector tensors(TorchNetwork model, boolean decays) {
        TensorVector tensors = new TensorVector();
        learners(model).stream()
                .filter(learner -> learner.decays() == decays)
                .forEach(learner -> tensors.push_back(learner.tensor()));
        return tensors;
    }

    private static void assertSame(Weights ours, Weights theirs) {
        for (Parameter parameter : Parameter.of(NETWORK)) {
            assertThat(ours.get(parameter.name()))
                    .as(parameter.name())
                    .containsExactly(theirs.get(parameter.name()), within(1e-6f));
        }
    }

    @Test
    void aLongGradientIsShortenedToItsLimit() {
        try (TorchNetwork model = new TorchNetwork(NETWORK);
                Optimizer optimizer =
                        new Optimizer(learners(model), plan(Optimization.Method.SGD, 0, 0, 0.5));
                PointerScope scope = new PointerScope()) {
            Weights before = model.weights();
            model.logits(model.pictures(new byte[2 * 192], 2), false)
                    .mul(new Scalar(100))
                    .sum()
                    .backward();
            optimizer.step(1);
            Weights after = model.weights();
            double squares = 0;
            for (Parameter parameter : Parameter.of(NETWORK)) {
                float[] old = before.get(parameter.name());
                float[] moved = after.get(parameter.name());
                for (int i = 0; i < old.length; i++) {
                    squares += Math.pow(moved[i] - old[i], 2);
                }
            }
            assertThat(Math.sqrt(squares)).isCloseTo(0.5, within(1e-4));
        }
    }

    @Test
    void theTrunkLearnsMoreSlowlyThanTheHead() {
        try (TorchNetwork model = new TorchNetwork(NETWORK)) {
            List<Learner> learners = Learner.of(model, Set.of("norm"), 0.01);
            assertThat(learners.stream().map(Learner::name))
                    .containsExactly("conv.weight", "dense.weight", "dense.bias");
            assertThat(learners.stream().map(Learner::rate)).containsExactly(0.01, 1.0, 1.0);
        }
    }
}
