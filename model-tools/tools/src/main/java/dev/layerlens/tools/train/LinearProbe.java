package dev.layerlens.tools.train;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Learns the last dense layer alone, on features of a network that does not change (Alain and
 * Bengio 2016): what the app does when it is taught a class. The features of every picture, and of
 * its mirror image where the data set allows, are computed once.
 */
public final class LinearProbe {
    private static final int BATCH = 250;
    private static final int COLUMNS = 3;

    /** Steps of the optimizer, each on all pictures. */
    public static final int STEPS = LastLayer.STEPS;

    private final double learningRate;
    private final Hardware hardware;

    /**
     * @param learningRate its peak
     */
    public LinearProbe(double learningRate, Hardware hardware) {
        this.learningRate = learningRate;
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
            LastLayer learned =
                    LastLayer.learn(
                            model, scale, size, answers(data), network.classes(), learningRate, 0);
            return weights.with(layer + ".bias", learned.bias())
                    .with(layer + ".weight", learned.weight());
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
}
