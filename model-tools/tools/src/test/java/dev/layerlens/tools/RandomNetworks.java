package dev.layerlens.tools;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.util.List;
import java.util.Random;

/** Small networks of layers drawn at random: combinations that nobody thought of. */
public final class RandomNetworks {
    private static final int LAYERS = 9;
    private static final int SMALLEST_SIDE = 3;

    private final Random random;
    private final NetworkBuilder net;
    private int count;

    private RandomNetworks(long seed) {
        random = new Random(seed);
        Shape picture = new Shape(8 + random.nextInt(9), 8 + random.nextInt(9), 3);
        net = new NetworkBuilder("random" + seed, picture);
    }

    /** 8 to 16 rows and columns, 3 to 6 classes; the same network for the same seed. */
    public static Network of(long seed) {
        return new RandomNetworks(seed).network();
    }

    private Network network() {
        Normalizer normalizer = new Normalizer(List.of(0.5, 0.4, 0.3), List.of(0.2, 0.25, 0.3));
        String x = net.normalization("normalize", Network.PICTURE, normalizer);
        for (int i = 0; i < LAYERS; i++) {
            x = layer(x);
        }
        // large maps would drown the classifier in thousands of inputs
        boolean pooled = random.nextBoolean() || net.shape(x).size() > 400;
        x = pooled ? net.globalAveragePool("pool", x) : net.flatten("flatten", x);
        x = random.nextBoolean() ? net.dropout("dropout", x, 0.5) : x;
        return net.softmax("softmax", net.dense("dense", x, 3 + random.nextInt(4)));
    }

    private String layer(String x) {
        Shape shape = net.shape(x);
        int smaller = Math.min(shape.height(), shape.width());
        int kind = random.nextInt(5);
        if (kind == 0 && smaller >= SMALLEST_SIDE) {
            return pool(x, shape);
        } else if (kind == 1) {
            return activation(x);
        } else if (kind == 2) {
            return residual(x, shape);
        }
        return convolution(x, shape);
    }

    private String convolution(String x, Shape shape) {
        int smaller = Math.min(shape.height(), shape.width());
        boolean depthwise = random.nextInt(3) == 0;
        int kernel = smaller < SMALLEST_SIDE ? 1 : 1 + random.nextInt(3);
        int stride = smaller < 2 * SMALLEST_SIDE ? 1 : 1 + random.nextInt(2);
        Padding padding =
                random.nextBoolean()
                        ? Padding.same(shape.height(), kernel, stride)
                        : new Padding(random.nextInt(2), random.nextInt(2));
        int channels = depthwise ? shape.channels() : 3 + random.nextInt(6);
        int groups = depthwise ? channels : 1;
        boolean norm = random.nextBoolean();
        String y =
                net.add(
                        name("conv"),
                        new Layer.Convolution(
                                channels, kernel, stride, padding, groups, random.nextBoolean()),
                        x);
        y = norm ? net.batchNorm(name("norm"), y) : y;
        return random.nextBoolean() ? activation(y) : y;
    }

    private String activation(String x) {
        Layer.Function[] functions = Layer.Function.values();
        return net.activation(name("function"), x, functions[random.nextInt(functions.length)]);
    }

    /** A sum with a convolution of what it is added to, or with itself. */
    private String residual(String x, Shape shape) {
        if (random.nextInt(4) == 0) {
            return net.sum(name("twice"), x, x);
        }
        Layer.Convolution same =
                new Layer.Convolution(
                        shape.channels(), 3, 1, Padding.symmetric(1), 1, random.nextBoolean());
        String y = net.add(name("branch"), same, x);
        y = net.sum(name("sum"), random.nextBoolean() ? activation(y) : y, x);
        return random.nextBoolean() ? activation(y) : y;
    }

    /** TensorFlow has one padding for both sides: SAME, where it comes to the same on both. */
    private String pool(String x, Shape shape) {
        int kernel = 2 + random.nextInt(2);
        int stride = 1 + random.nextInt(2);
        Padding same = Padding.same(shape.height(), kernel, stride);
        boolean fits = same.equals(Padding.same(shape.width(), kernel, stride));
        if (random.nextBoolean()) {
            return net.averagePool(name("mean"), x, kernel, stride);
        }
        Padding padding = fits ? same : Padding.NONE;
        return net.add(
                name("max"), new Layer.Pool(Layer.Pool.Kind.MAX, kernel, stride, padding), x);
    }

    private String name(String kind) {
        return kind + count++;
    }
}
