package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.quantize.Calibration;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BiasCorrectionTest {
    private final Network network =
            Zoo.get("mobilenetv1-0.25").build(new Blueprint(32, 10, Normalizer.CENTRED));
    private final Deployment deployment =
            new Deployment(
                    network,
                    RandomWeights.of(network, 3),
                    "test",
                    "Random",
                    Collections.nCopies(10, Label.of("x")));
    private final List<float[]> pictures =
            IntStream.range(0, 16).mapToObj(i -> RandomWeights.picture(network, i)).toList();

    /** Mean over the pictures of what the logits are off, in each class; the largest. */
    private double meanError(boolean corrected) throws Exception {
        ModelDraft int8 =
                deployment.int8(pictures, new Int8Options(new Calibration.MinMax(), corrected));
        double[] sum = new double[10];
        try (TfliteModel real = TfliteModel.open(deployment.float32().bytes(), "float", 1);
                TfliteModel model = TfliteModel.open(int8.bytes(), "int8", 1)) {
            for (float[] picture : pictures) {
                float[] expected = real.run(ModelFile.EXPLAIN, picture).get("dense");
                float[] actual = model.run(ModelFile.EXPLAIN, picture).get("dense");
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += (actual[i] - expected[i]) / pictures.size();
                }
            }
        }
        double largest = 0;
        for (double error : sum) {
            largest = Math.max(largest, Math.abs(error));
        }
        return largest;
    }

    @Test
    void theMeanErrorOfEveryClassAllButGoes() throws Exception {
        assertThat(meanError(true)).isLessThan(meanError(false) / 3);
    }
}
