package dev.layerlens.tools.train;

import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.global.torch;

/**
 * The statistics of batch norms, taken anew on pictures: where weights are the mean of several
 * trainings, their statistics are not the mean of the trainings' (Izmailov et al. 2018, "Averaging
 * weights leads to wider optima and better generalization").
 */
public final class FreshStatistics {
    private static final int BATCH = 128;

    /**
     * So many that of the old statistics, of which nine tenths stay after each, nothing is left.
     */
    private static final int BATCHES = 80;

    private FreshStatistics() {}

    /**
     * The same weights with statistics of these pictures as they are.
     *
     * @param pictures of the size that the network reads; a sample of 10,240 is looked at
     */
    public static Weights of(
            Network network, Weights weights, PictureSet pictures, Hardware hardware) {
        torch.set_num_threads(hardware.threads());
        List<Integer> sample = pictures.sample(BATCH * BATCHES, 1);
        int size = Math.min(BATCH, sample.size());
        byte[] pixels = new byte[size * pictures.bytes()];
        try (TorchNetwork model = new TorchNetwork(network, Devices.named(hardware.device()));
                NoGradGuard guard = new NoGradGuard()) {
            model.load(weights);
            for (int batch = 0; batch < BATCHES; batch++) {
                for (int i = 0; i < size; i++) {
                    int place = sample.get((batch * size + i) % sample.size());
                    pictures.copy(place, pixels, i * pictures.bytes());
                }
                try (PointerScope scope = new PointerScope()) {
                    model.logits(model.pictures(pixels, size), true);
                }
            }
            return model.weights();
        }
    }
}
