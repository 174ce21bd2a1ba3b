package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import org.assertj.core.data.Offset;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;

class ExpertTest {
    private static final int SIDE = 4;
    private static final int KNOWN = 4;
    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);
    private static final Network NETWORK = network();

    private static Network network() {
        NetworkBuilder net = new NetworkBuilder("tiny", new Shape(SIDE, SIDE, 3));
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        x = net.convolution("conv", x, 6, 3, 1);
        x = net.globalAveragePool("pool", x);
        return net.softmax("softmax", net.dense("dense", x, KNOWN));
    }

    /** What it says of two pictures. */
    private static float[] said(Teacher teacher, int learned, double temperature) {
        byte[] pixels = new byte[2 * SIDE * SIDE * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 37);
        }
        try (PointerScope scope = new PointerScope();
                Expert expert = new NetworkExpert(teacher, learned, Devices.named("cpu"));
                TorchNetwork pictures = new TorchNetwork(NETWORK)) {
            return TensorArrays.copy(
                    expert.answers(pictures.pictures(pixels, 2), null, temperature, false));
        }
    }

    @Test
    void finerClassesTeachTheSumOfTheirProbabilities() {
        Weights weights;
        try (TorchNetwork random = new TorchNetwork(NETWORK)) {
            weights = random.weights();
        }
        float[] fine = said(Teacher.ofSameClasses(NETWORK, weights), KNOWN, 2);
        float[] learned = said(Teacher.ofFinerClasses(NETWORK, weights, 1, 0, 1, -1), 2, 2);
        assertThat(learned).hasSize(4);
        for (int n = 0; n < 2; n++) {
            double first = fine[n * KNOWN + 1];
            double second = fine[n * KNOWN] + fine[n * KNOWN + 2];
            double all = first + second;
            assertThat(learned[2 * n]).isCloseTo((float) (first / all), CLOSE);
            assertThat(learned[2 * n + 1]).isCloseTo((float) (second / all), CLOSE);
        }
    }

    @Test
    void whoIsSureOfWhatIsNotLearnedSaysNothing() {
        Weights weights;
        try (TorchNetwork random = new TorchNetwork(NETWORK)) {
            weights = random.weights();
        }
        double sure = 1e-5;
        float[] fine = said(Teacher.ofSameClasses(NETWORK, weights), KNOWN, sure);
        int[] classes = {0, 1, 0, 1};
        for (int i = 0; i < KNOWN; i++) {
            classes[i] = fine[i] > 0.5 ? -1 : classes[i];
        }
        assertThat(classes).contains(-1);
        float[] learned = said(Teacher.ofFinerClasses(NETWORK, weights, classes), 2, sure);
        assertThat(learned[0]).isCloseTo(0.5f, CLOSE);
        assertThat(learned[1]).isCloseTo(0.5f, CLOSE);
    }

    @Test
    void aHigherTemperatureSaysLessSurely() {
        Weights weights;
        try (TorchNetwork random = new TorchNetwork(NETWORK)) {
            weights = random.weights();
        }
        Teacher teacher = Teacher.ofSameClasses(NETWORK, weights);
        float[] cold = said(teacher, KNOWN, 0.1);
        float[] warm = said(teacher, KNOWN, 10);
        assertThat(spread(warm)).isPositive().isCloseTo(spread(cold) / 100, Offset.offset(1e-3));
    }

    /** Largest difference of a picture's scores, which a temperature divides: of logarithms. */
    private static double spread(float... said) {
        float most = said[0];
        float least = said[0];
        for (int i = 1; i < KNOWN; i++) {
            most = Math.max(most, said[i]);
            least = Math.min(least, said[i]);
        }
        return Math.log(most / least);
    }
}
