package dev.layerlens.tools.train;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Learns the last dense layer alone, on features of a network that does not change (Alain and
 * Bengio 2016): what the app does when it is taught a class. The features of every picture, and of
 * its mirror image where the data set allows, are computed once; then logistic regression on all of
 * them at every step, from zero. It has one best answer, so no seed decides anything.
 */
public final class LinearProbe {
    private static final int BATCH = 250;
    private static final int COLUMNS = 3;

    /** Steps of the optimizer, each on all pictures. */
    public static final int STEPS = 300;

    private static final double WEIGHT_DECAY = 0.1;

    private final Optimization optimization;
    private final Hardware hardware;

    /**
     * @param learningRate its peak
     */
    public LinearProbe(double learningRate, Hardware hardware) {
        this.optimization =
                new Optimization(Optimization.Method.ADAMW, learningRate, 0.9, WEIGHT_DECAY, 0, 1);
        this.hardware = hardware;
    }

    /**
     * The network's weights with a last dense layer learned on the training pictures.
     *
     * @param trunk the weights of all other layers
     * @throws TrainingException if they are not those of the network
     */
    public Weights learn(Network network, Weights trunk, DataSet data) throws TrainingException {
        torch.set_num_threads(hardware.threads());
        try (TorchNetwork model = new TorchNetwork(network, Devices.named(hardware.device()))) {
            Weights weights = Transfer.of(network, trunk, model.weights()).weights();
            model.load(weights);
            int size = network.shape(network.classifier().input()).channels();
            FeatureScale scale = new FeatureScale(features(model, data, size), size);
            String layer = network.classifier().name();
            try (PointerScope scope = new PointerScope()) {
                long[] answers = answers(data);
                Tensor features = model.numbers(scale.scaled()).view(answers.length, size);
                Tensor weight = zeros(model, network.classes(), size);
                Tensor bias = zeros(model, network.classes());
                regress(features, model.numbers(answers), weight, bias);
                float[] kernel = TensorArrays.copy(weight);
                return weights.with(layer + ".bias", scale.bias(kernel, TensorArrays.copy(bias)))
                        .with(layer + ".weight", scale.weight(kernel));
            }
        }
    }

    /** Of all pictures, and then of all mirror images where there are such, one after the other. */
    private static float[] features(TorchNetwork model, DataSet data, int size) {
        PictureSet pictures = data.train();
        float[] features = new float[views(data) * pictures.size() * size];
        try (InferenceMode mode = new InferenceMode(true)) {
            for (int view = 0; view < views(data); view++) {
                for (int from = 0; from < pictures.size(); from += BATCH) {
                    int count = Math.min(BATCH, pictures.size() - from);
                    try (PointerScope scope = new PointerScope()) {
                        Tensor input = TorchAccuracy.input(model, pictures, from, count);
                        Tensor seen = view == 0 ? input : input.flip(COLUMNS);
                        float[] some = TensorArrays.copy(model.features(seen));
                        int at = (view * pictures.size() + from) * size;
                        System.arraycopy(some, 0, features, at, some.length);
                    }
                }
            }
        }
        return features;
    }

    private static int views(DataSet data) {
        return data.flips() ? 2 : 1;
    }

    private static long[] answers(DataSet data) {
        PictureSet pictures = data.train();
        return IntStream.range(0, views(data) * pictures.size())
                .mapToLong(i -> pictures.answer(i % pictures.size()))
                .toArray();
    }

    private static Tensor zeros(TorchNetwork model, long... sides) {
        long count = LongStream.of(sides).reduce(1, Math::multiplyExact);
        Tensor zeros = model.numbers(new float[Math.toIntExact(count)]).view(sides);
        zeros.requires_grad_(true);
        return zeros;
    }

    private void regress(Tensor features, Tensor answers, Tensor weight, Tensor bias) {
        List<Learner> learners =
                List.of(
                        new Learner("weight", weight, true, 1),
                        new Learner("bias", bias, false, 1));
        try (Optimizer optimizer = new Optimizer(learners, optimization)) {
            for (int step = 0; step < STEPS; step++) {
                try (PointerScope scope = new PointerScope()) {
                    optimizer.zeroGradients();
                    Tensor scores = torch.linear(features, weight, bias);
                    torch.cross_entropy_loss(scores, answers).backward();
                    double share = (double) step / STEPS;
                    optimizer.step(optimization.learningRate() * Schedule.DEFAULT.at(share));
                }
            }
        }
    }
}
