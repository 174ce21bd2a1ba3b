package dev.layerlens.tools;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/** Weights that hide no mistake: nothing is zero or one, batch norm statistics included. */
public final class RandomWeights {

    private RandomWeights() {}

    /** Random weights that keep activations within a few units through any depth. */
    public static Weights of(Network network, long seed) {
        Random random = new Random(seed);
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(network)) {
            float[] array = new float[parameter.size()];
            double fan = (double) parameter.size() / parameter.shape().get(0);
            boolean kernel = parameter.shape().size() > 1;
            boolean positive =
                    !kernel
                            && (parameter.name().endsWith("_var")
                                    || parameter.name().endsWith(".weight"));
            for (int i = 0; i < array.length; i++) {
                double deviation = kernel ? Math.sqrt(2 / fan) : 0.2;
                double value = random.nextGaussian() * deviation;
                array[i] = (float) (positive ? 0.6 + Math.abs(value) : value);
            }
            values.put(parameter.name(), array);
        }
        return new Weights(values);
    }

    /** The same, but for some parameters. */
    public static Weights with(Network network, long seed, Map<String, float[]> chosen) {
        Weights random = of(network, seed);
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(network)) {
            String name = parameter.name();
            values.put(name, chosen.getOrDefault(name, random.get(name)));
        }
        return new Weights(values);
    }

    /** A random picture, 0..255. */
    public static float[] picture(Network network, long seed) {
        Random random = new Random(seed);
        float[] picture = new float[(int) network.picture().size()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }

    /** Some random pictures, the first with that seed, the next with the next. */
    public static List<float[]> pictures(Network network, int count, long seed) {
        return LongStream.range(seed, seed + count).mapToObj(s -> picture(network, s)).toList();
    }
}
