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
import java.util.function.BiFunction;
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

    /** Five steps of ours and of libtorch's two optimizers, which decay what ours decays or not. */
    private static void assertSameAs(
            Optimization plan,
            double rate,
            BiFunction<TensorVector, Double, org.bytedeco.pytorch.Optimizer> libtorch) {
        try (TorchNetwork ours = new TorchNetwork(NETWORK);
                TorchNetwork theirs = new TorchNetwork(NETWORK);
                Optimizer optimizer = new Optimizer(learners(ours), plan)) {
            theirs.load(ours.weights());
            List<org.bytedeco.pytorch.Optimizer> both =
                    List.of(
                            libtorch.apply(tensors(theirs, true), plan.weightDecay()),
                            libtorch.apply(tensors(theirs, false), 0.0));
            for (int step = 0; step < 5; step++) {
                optimizer.zeroGradients();
                gradient(ours, step);
                optimizer.step(rate);
                both.forEach(org.bytedeco.pytorch.Optimizer::zero_grad);
                gradient(theirs, step);
                both.forEach(org.bytedeco.pytorch.Optimizer::step);
            }
            assertSame(ours.weights(), theirs.weights());
        }
    }

    @Test
    void momentumIsLibtorchs() {
        assertSameAs(
                plan(Optimization.Method.SGD, 0.9, 0.01, 0),
                0.1,
                (tensors, decay) -> {
                    SGDOptions options = new SGDOptions(0.1);
                    options.momentum().put(0.9);
                    options.nesterov().put(true);
                    options.weight_decay().put(decay);
                    return new SGD(tensors, options);
                });
    }

    @Test
    void adamWIsLibtorchs() {
        assertSameAs(
                plan(Optimization.Method.ADAMW, 0.9, 0.01, 0),
                0.01,
                (tensors, decay) -> {
                    AdamWOptions options = new AdamWOptions(0.01);
                    options.weight_decay().put(decay);
                    return new AdamW(tensors, options);
                });
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

    /**
     * Without momentum and decay a step is rate times gradient: the trunk's a hundredth of that.
     */
    @Test
    void theTrunksRateIsThatOfItsSteps() {
        Weights start = RandomWeights.of(NETWORK, 4);
        double whole = moved(start, 1);
        assertThat(moved(start, 0.01)).isCloseTo(0.01 * whole, within(1e-3 * whole));
    }

    /** How far one step moves the first convolution. */
    private static double moved(Weights start, double trunkRate) {
        Optimization plain = plan(Optimization.Method.SGD, 0, 0, 0);
        try (TorchNetwork model = new TorchNetwork(NETWORK);
                Optimizer optimizer = new Optimizer(Learner.of(model, Set.of(), trunkRate), plain);
                PointerScope scope = new PointerScope()) {
            model.load(start);
            gradient(model, 1);
            optimizer.step(10);
            float[] before = start.get("conv.weight");
            float[] after = model.weights().get("conv.weight");
            double most = 0;
            for (int i = 0; i < before.length; i++) {
                most = Math.max(most, Math.abs(after[i] - before[i]));
            }
            return most;
        }
    }
}
