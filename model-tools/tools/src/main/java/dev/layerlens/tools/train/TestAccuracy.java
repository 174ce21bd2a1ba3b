package dev.layerlens.tools.train;

import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.global.torch;

/**
 * How often a network is right on pictures to test on.
 *
 * @param share of all pictures, 0 to 1
 * @param meanPerClass mean over the classes of the share that is right; classes without pictures do
 *     not count
 */
public record TestAccuracy(double share, double meanPerClass) {

    /** Of a network with some weights, by libtorch in float32. */
    public static TestAccuracy of(
            Network network, Weights weights, PictureSet pictures, Hardware hardware) {
        torch.set_num_threads(hardware.threads());
        try (TorchNetwork model = new TorchNetwork(network, Devices.named(hardware.device()))) {
            model.load(weights);
            return of(TorchAccuracy.answers(model, pictures, false), pictures);
        }
    }

    /** Of what was said of every picture. */
    static TestAccuracy of(int[] said, PictureSet pictures) {
        int classes = pictures.labels().size();
        int[] right = new int[classes];
        int[] all = new int[classes];
        for (int i = 0; i < said.length; i++) {
            int answer = pictures.answer(i);
            all[answer]++;
            right[answer] += said[i] == answer ? 1 : 0;
        }
        return new TestAccuracy(
                (double) IntStream.of(right).sum() / said.length,
                IntStream.range(0, classes)
                        .filter(c -> all[c] > 0)
                        .mapToDouble(c -> (double) right[c] / all[c])
                        .average()
                        .orElse(0));
    }
}
