package dev.layerlens.tools.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a network's parameters, by {@link Parameter#name}, each in libtorch's layout. */
public final class Weights {
    private final Map<String, float[]> values;

    /**
     * @param values by parameter name; copied
     */
    public Weights(Map<String, float[]> values) {
        this.values = new LinkedHashMap<>();
        values.forEach((name, array) -> this.values.put(name, array.clone()));
    }

    /**
     * The mean of several weights of one network, value by value.
     *
     * @throws IllegalArgumentException if one lacks a parameter of the first, or has another size
     *     of it
     */
    public static Weights mean(List<Weights> all) {
        Weights mean = new Weights(all.get(0).values);
        mean.values.replaceAll((name, first) -> mean(name, all));
        return mean;
    }

    private static float[] mean(String name, List<Weights> all) {
        double[] sum = new double[all.get(0).get(name).length];
        for (Weights weights : all) {
            float[] array = weights.get(name);
            if (array.length != sum.length) {
                throw new IllegalArgumentException(name + " has different sizes");
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] += array[i];
            }
        }
        float[] mean = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            mean[i] = (float) (sum[i] / all.size());
        }
        return mean;
    }

    /** Whether there are values of that name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * A copy of one parameter's values.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public float[] get(String name) {
        float[] array = values.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights called " + name);
        }
        return array.clone();
    }

    /** The same without the parameters of one layer. */
    public Weights without(String layer) {
        Map<String, float[]> others = new LinkedHashMap<>(values);
        others.keySet().removeIf(name -> name.startsWith(layer + "."));
        return new Weights(others);
    }

    /** The same with other values of one parameter. */
    public Weights with(String name, float... array) {
        Map<String, float[]> all = new LinkedHashMap<>(values);
        all.put(name, array);
        return new Weights(all);
    }

    /**
     * Checks that these are the weights of that network: every parameter there, each of its size.
     *
     * @throws IllegalArgumentException naming the first parameter that is missing or of another
     *     size
     */
    public void check(Network network) {
        for (Parameter parameter : Parameter.of(network)) {
            int size = get(parameter.name()).length;
            if (size != parameter.size()) {
                throw new IllegalArgumentException(
                        parameter.name()
                                + " has "
                                + size
                                + " values; "
                                + network.name()
                                + " needs "
                                + parameter.size());
            }
        }
    }
}
