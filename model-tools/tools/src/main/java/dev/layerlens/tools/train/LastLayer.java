package dev.layerlens.tools.train;

import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A dense layer that is learned on features which do not change: logistic regression on all of them
 * at every step, from zero. It has one best answer, so no seed decides anything.
 */
final class LastLayer {
    /** Steps of the optimizer, each on all pictures. */
    static final int STEPS = 300;

    private static final double WEIGHT_DECAY = 0.1;

    private final float[] weight;
    private final float[] bias;

    private LastLayer(float[] weight, float[] bias) {
        this.weight = weight;
        this.bias = bias;
    }

    /**
     * Learns it.
     *
     * @param model makes tensors where it computes
     * @param scale has the features
     * @param size of them for a picture
     * @param answers the class of every picture
     * @param learningRate its peak
     * @param penalty half of the squared weights' share in the loss: 0 fits the pictures as well as
     *     it can, more says less surely what it saw, as it does of what it has not seen
     */
    static LastLayer learn(
            TorchNetwork model,
            FeatureScale scale,
            int size,
            long[] answers,
            int classes,
            double learningRate,
            double penalty) {
        try (PointerScope scope = new PointerScope()) {
            Tensor features = model.numbers(scale.scaled()).view(answers.length, size);
            Tensor weight = zeros(model, classes, size);
            Tensor bias = zeros(model, classes);
            regress(features, model.numbers(answers), weight, bias, learningRate, penalty);
            float[] kernel = TensorArrays.copy(weight);
            return new LastLayer(scale.weight(kernel), scale.bias(kernel, TensorArrays.copy(bias)));
        }
    }

    private static Tensor zeros(TorchNetwork model, long... sides) {
        long count = LongStream.of(sides).reduce(1, Math::multiplyExact);
        Tensor zeros = model.numbers(new float[Math.toIntExact(count)]).view(sides);
        zeros.requires_grad_(true);
        return zeros;
    }

    private static void regress(
            Tensor features,
            Tensor answers,
            Tensor weight,
            Tensor bias,
            double learningRate,
            double penalty) {
        Optimization optimization =
                new Optimization(Optimization.Method.ADAMW, learningRate, 0.9, WEIGHT_DECAY, 0, 1);
        List<Learner> learners =
                List.of(
                        new Learner("weight", weight, true, 1),
                        new Learner("bias", bias, false, 1));
        try (Optimizer optimizer = new Optimizer(learners, optimization)) {
            for (int step = 0; step < STEPS; step++) {
                try (PointerScope scope = new PointerScope()) {
                    optimizer.zeroGradients();
                    Tensor scores = torch.linear(features, weight, bias);
                    torch.cross_entropy_loss(scores, answers)
                            .add(weight.square().sum(), new Scalar(penalty / 2))
                            .backward();
                    double share = (double) step / STEPS;
                    optimizer.step(learningRate * Schedule.DEFAULT.at(share));
                }
            }
        }
    }

    /** {@code [classes, features]}, not copied. */
    float[] weight() {
        return weight;
    }

    /** One for each class, not copied. */
    float[] bias() {
        return bias;
    }

    /**
     * Scores before the softmax, {@code [N, classes]}.
     *
     * @param features {@code [N, features]}
     */
    float[] logits(TorchNetwork model, float... features) {
        int inputs = weight.length / bias.length;
        try (PointerScope scope = new PointerScope()) {
            Tensor read = model.numbers(features).view(features.length / inputs, inputs);
            Tensor kernel = model.numbers(weight).view(bias.length, inputs);
            return TensorArrays.copy(torch.linear(read, kernel, model.numbers(bias)));
        }
    }
}
