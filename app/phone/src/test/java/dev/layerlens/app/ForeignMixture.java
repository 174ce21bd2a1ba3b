package dev.layerlens.app;

import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.FullyConnectedOptionsT;
import org.tensorflow.lite.schema.LocalResponseNormalizationOptionsT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.ReducerOptionsT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;
import org.tensorflow.lite.schema.TensorType;

/**
 * A float file of somebody else with random weights, of what well-known networks are built of:
 * AlexNet's local response normalization, Inception's paths with kernels that are no squares, and
 * two layers of a dense block, before an average and a dense layer.
 */
final class ForeignMixture extends ForeignFile {
    private static final int SIDE = 48;
    private static final int CLASSES = 5;

    private final Random random = new Random(7);
    private int side = SIDE;

    ForeignMixture() {
        super(TensorType.FLOAT32);
    }

    /** The whole file. */
    byte[] file() {
        int picture = maps("picture", 3);
        side = SIDE / 2;
        int stem = convolution("stem/conv", picture, 5, 5, 2, 8);
        int even = maps("stem/lrn", 8);
        LocalResponseNormalizationOptionsT near = new LocalResponseNormalizationOptionsT();
        near.setRadius(2);
        near.setBias(1);
        near.setAlpha(0.1f);
        near.setBeta(0.75f);
        operator(
                BuiltinOperator.LOCAL_RESPONSE_NORMALIZATION,
                options(BuiltinOptions.LocalResponseNormalizationOptions, near),
                even,
                stem);
        side = SIDE / 4;
        int mixed = mixed(pool(BuiltinOperator.MAX_POOL_2D, "stem/pool", even, 2));
        int one = concat("dense1/concat", mixed, convolution("dense1/conv", mixed, 3, 3, 1, 4));
        int two = concat("dense2/concat", one, convolution("dense2/conv", one, 3, 3, 1, 4));
        return pack("mixture", new int[] {picture}, end(two), Optional.empty());
    }

    /** Paths of one kernel, of two that are no squares, and of a pool. */
    private int mixed(int read) {
        int first = convolution("mixed/path1/conv", read, 1, 1, 1, 4);
        int second = convolution("mixed/path2/conv1", read, 1, 1, 1, 4);
        second = convolution("mixed/path2/conv2", second, 1, 7, 1, 6);
        second = convolution("mixed/path2/conv3", second, 7, 1, 1, 6);
        int third = pool(BuiltinOperator.AVERAGE_POOL_2D, "mixed/path3/pool", read, 1);
        third = convolution("mixed/path3/conv", third, 1, 1, 1, 2);
        return concat("mixed/concat", first, second, third);
    }

    private int end(int read) {
        int means = tensor("means", 0, 0, 1, channels(read));
        operator(
                BuiltinOperator.MEAN,
                options(BuiltinOptions.ReducerOptions, new ReducerOptionsT()),
                means,
                read,
                constant("axes", new int[] {2}, 1, 2));
        int logits = tensor("logits", 0, 0, 1, CLASSES);
        operator(
                BuiltinOperator.FULLY_CONNECTED,
                options(BuiltinOptions.FullyConnectedOptions, new FullyConnectedOptionsT()),
                logits,
                means,
                weights("logits", CLASSES, channels(read)),
                weights("logits/bias", CLASSES));
        int scores = tensor("scores", 0, 0, 1, CLASSES);
        SoftmaxOptionsT beta = new SoftmaxOptionsT();
        beta.setBeta(1);
        operator(
                BuiltinOperator.SOFTMAX,
                options(BuiltinOptions.SoftmaxOptions, beta),
                scores,
                logits);
        return scores;
    }

    private int maps(String name, int channels) {
        return tensor(name, 0, 0, 1, side, side, channels);
    }

    private int weights(String name, int... shape) {
        int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
        float[] values = new float[size];
        double deviation = Math.sqrt(2.0 * shape[0] / size);
        for (int i = 0; i < size; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return constant(name + "/weights", shape, values);
    }

    private int convolution(
            String name, int read, int rows, int columns, int stride, int channels) {
        int output = maps(name, channels);
        Conv2DOptionsT window = new Conv2DOptionsT();
        window.setPadding(Padding.SAME);
        window.setStrideH(stride);
        window.setStrideW(stride);
        window.setDilationHFactor(1);
        window.setDilationWFactor(1);
        window.setFusedActivationFunction(ActivationFunctionType.RELU);
        operator(
                BuiltinOperator.CONV_2D,
                options(BuiltinOptions.Conv2DOptions, window),
                output,
                read,
                weights(name, channels, rows, columns, channels(read)),
                weights(name + "/bias", channels));
        return output;
    }
}
