package dev.layerlens.tools.train;

import dev.layerlens.card.Label;
import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import java.util.List;
import java.util.Random;

/** Noisy pictures, a little redder or a little bluer, and a network small enough for them. */
public final class ColouredPictures {
    private static final int SIDE = 8;
    private static final List<Label> LABELS =
            List.of(new Label("warm", "따뜻한"), new Label("cold", "차가운"));

    private ColouredPictures() {}

    public static DataSet draw(int train, int test) {
        return new DataSet(set("train", train, 1), set("test", test, 2), true);
    }

    private static PictureSet set(String name, int count, long seed) {
        Random random = new Random(seed);
        byte[] pixels = new byte[count * SIDE * SIDE * 3];
        int[] answers = new int[count];
        for (int i = 0; i < count; i++) {
            answers[i] = random.nextInt(2);
            for (int k = 0; k < SIDE * SIDE * 3; k++) {
                int colour = k % 3 == 2 * answers[i] ? 40 : 0;
                pixels[i * SIDE * SIDE * 3 + k] = (byte) (colour + random.nextInt(200));
            }
        }
        return new PictureSet(name, LABELS, SIDE, pixels, answers);
    }

    public static Network network() {
        NetworkBuilder net = new NetworkBuilder("tiny", new Shape(SIDE, SIDE, 3));
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        x = net.convolution("conv", x, 8, 3, 2);
        x = net.batchNorm("norm", x);
        x = net.activation("relu", x, Layer.Function.RELU);
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, 2);
        return net.softmax("softmax", x);
    }

    /** Batches of 32, pictures shifted by one pixel, one thread, seed 1. */
    static TrainingPlan plan(
            int epochs, Objective objective, Start start, double averaging, int patience) {
        return new TrainingPlan(
                "tiny",
                DataRequest.of("coloured"),
                epochs,
                32,
                Optimization.sgd(0.2),
                Schedule.DEFAULT,
                objective,
                start,
                AugmentationPlan.shifted(1),
                averaging,
                patience,
                Hardware.ONE_THREAD,
                1);
    }

    static TrainingPlan plan(int epochs, double learningRate, long seed) {
        return plan(epochs, Optimization.sgd(learningRate), seed);
    }

    static TrainingPlan plan(int epochs, Optimization optimization, long seed) {
        return new TrainingPlan(
                "tiny",
                DataRequest.of("coloured"),
                epochs,
                32,
                optimization,
                Schedule.DEFAULT,
                new Objective(0.1, false, "", 0.5, 4),
                Start.RANDOM,
                AugmentationPlan.shifted(1),
                0,
                0,
                Hardware.ONE_THREAD,
                seed);
    }
}
