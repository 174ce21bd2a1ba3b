package dev.layerlens.tools;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every layer computes, by its textbook formula, in double precision: slow and plain. */
public final class ReferenceLayers {
    private final Network network;
    private final Weights weights;

    public ReferenceLayers(Network network, Weights weights) {
        this.network = network;
        this.weights = weights;
    }

    /** Every layer's values for one picture of 0..255, {@code [H, W, C]} each. */
    public Map<String, double[]> activations(float[] picture) {
        Map<String, double[]> values = new HashMap<>();
        double[] in = new double[picture.length];
        for (int i = 0; i < in.length; i++) {
            in[i] = picture[i];
        }
        values.put(Network.PICTURE, in);
        for (Node node : network.nodes()) {
            values.put(node.name(), apply(node, node.inputs().stream().map(values::get).toList()));
        }
        values.remove(Network.PICTURE);
        return values;
    }

    private double[] apply(Node node, List<double[]> inputs) {
        double[] x = inputs.get(0);
        Layer layer = node.layer();
        if (layer instanceof Layer.Convolution c) {
            return convolution(node, c, x);
        } else if (layer instanceof Layer.Pool p) {
            return window(p, x, network.shape(node.input()), node.shape());
        } else if (layer instanceof Layer.GlobalAveragePool) {
            return pool(x, network.shape(node.input()));
        } else if (layer instanceof Layer.Dense dense) {
            return dense(node, dense, x);
        } else if (layer instanceof Layer.Softmax) {
            return softmax(x);
        }
        int channels = network.shape(node.input()).channels();
        double[] y = new double[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = value(node, i, i % channels, x[i], inputs.get(inputs.size() - 1)[i]);
        }
        return y;
    }

    /** Layers that compute each value on its own. */
    private double value(Node node, int place, int channel, double x, double other) {
        Layer layer = node.layer();
        if (layer instanceof Layer.Normalization n) {
            double mean = n.mean().get(n.meanImage() ? place : channel);
            return (x / 255 - mean) / n.deviation().get(channel);
        } else if (layer instanceof Layer.BatchNorm norm) {
            double variance = of(node, "running_var")[channel];
            double unit =
                    (x - of(node, "running_mean")[channel]) / Math.sqrt(variance + norm.epsilon());
            return of(node, "weight")[channel] * unit + of(node, "bias")[channel];
        } else if (layer instanceof Layer.Activation activation) {
            return function(activation.function(), x);
        } else if (layer instanceof Layer.Add) {
            return x + other;
        } else if (layer instanceof Layer.Dropout || layer instanceof Layer.Flatten) {
            return x;
        }
        throw new IllegalArgumentException("no formula for " + layer);
    }

    private static double function(Layer.Function function, double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case RELU6 -> Math.min(6, Math.max(0, x));
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case ELU -> x > 0 ? x : Math.exp(x) - 1;
            case GELU -> x * (0.5 + normal(x));
            case HARD_SWISH -> x * Math.min(6, Math.max(0, x + 3)) / 6;
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x));
        };
    }

    /** The normal distribution's share from 0 to x, by Simpson's rule. */
    private static double normal(double x) {
        int halves = 200;
        double sum = 0;
        for (int i = 0; i <= 2 * halves; i++) {
            double at = x * i / (2 * halves);
            int weight = i == 0 || i == 2 * halves ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-at * at / 2);
        }
        return sum * x / (6 * halves) / Math.sqrt(2 * Math.PI);
    }

    private static double[] window(Layer.Pool p, double[] x, Shape in, Shape out) {
        double[] y = new double[(int) out.size()];
        for (int i = 0; i < y.length; i++) {
            int channel = i % out.channels();
            int top = i / out.channels() / out.width() * p.stride() - p.padding().before();
            int left = i / out.channels() % out.width() * p.stride() - p.padding().before();
            double largest = Double.NEGATIVE_INFINITY;
            double sum = 0;
            for (int row = Math.max(0, top); row < Math.min(in.height(), top + p.kernel()); row++) {
                for (int column = Math.max(0, left);
                        column < Math.min(in.width(), left + p.kernel());
                        column++) {
                    double value = x[(row * in.width() + column) * in.channels() + channel];
                    largest = Math.max(largest, value);
                    sum += value;
                }
            }
            boolean max = p.kind() == Layer.Pool.Kind.MAX;
            y[i] = max ? largest : sum / (p.kernel() * p.kernel());
        }
        return y;
    }

    private double[] convolution(Node node, Layer.Convolution c, double[] x) {
        Shape in = network.shape(node.input());
        Shape out = node.shape();
        double[] y = new double[(int) out.size()];
        for (int i = 0; i < y.length; i++) {
            int channel = i % out.channels();
            int column = i / out.channels() % out.width();
            int row = i / out.channels() / out.width();
            int top = row * c.stride() - c.padding().before();
            int left = column * c.stride() - c.padding().before();
            double bias = c.bias() ? of(node, "bias")[channel] : 0;
            y[i] = bias + window(c, channel, of(node, "weight"), x, in, top, left);
        }
        return y;
    }

    private static double window(
            Layer.Convolution c,
            int channel,
            float[] kernels,
            double[] x,
            Shape in,
            int top,
            int left) {
        int perGroup = in.channels() / c.groups();
        int first = channel / (c.channels() / c.groups()) * perGroup;
        double sum = 0;
        for (int k = 0; k < c.kernel(); k++) {
            for (int l = 0; l < c.kernel(); l++) {
                int row = top + k;
                int column = left + l;
                if (row < 0 || row >= in.height() || column < 0 || column >= in.width()) {
                    continue;
                }
                for (int g = 0; g < perGroup; g++) {
                    int kernel = ((channel * perGroup + g) * c.kernel() + k) * c.kernel() + l;
                    int at = (row * in.width() + column) * in.channels() + first + g;
                    sum += kernels[kernel] * x[at];
                }
            }
        }
        return sum;
    }

    private static double[] pool(double[] x, Shape in) {
        double[] y = new double[in.channels()];
        for (int i = 0; i < x.length; i++) {
            y[i % y.length] += x[i] / (in.height() * in.width());
        }
        return y;
    }

    private double[] dense(Node node, Layer.Dense dense, double[] x) {
        double[] y = new double[dense.features()];
        for (int j = 0; j < y.length; j++) {
            y[j] = of(node, "bias")[j];
            for (int i = 0; i < x.length; i++) {
                y[j] += of(node, "weight")[j * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] softmax(double[] x) {
        double[] y = new double[x.length];
        double sum = 0;
        for (double value : x) {
            sum += Math.exp(value);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] = Math.exp(x[i]) / sum;
        }
        return y;
    }

    private float[] of(Node node, String parameter) {
        return weights.get(node.name() + "." + parameter);
    }
}
