package dev.layerlens.tools.torch;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/** What every kind of layer computes, on activations {@code [N, C, H, W]} or {@code [N, C]}. */
final class TorchLayers {
    private static final double STATISTICS_MOMENTUM = 0.1;

    private final Map<String, Tensor> parameters;

    TorchLayers(Map<String, Tensor> parameters) {
        this.parameters = parameters;
    }

    /**
     * @param training whether batch norms use and update the statistics of the batch, and dropout
     *     drops
     */
    Tensor apply(Node node, List<Tensor> inputs, boolean training) {
        Tensor x = inputs.get(0);
        Layer layer = node.layer();
        if (layer instanceof Layer.Normalization) {
            return x.mul(parameter(node, "scale")).add(parameter(node, "shift"));
        } else if (layer instanceof Layer.Convolution c) {
            return convolution(node, c, x);
        } else if (layer instanceof Layer.BatchNorm norm) {
            return batchNorm(node, norm, x, training);
        } else if (layer instanceof Layer.Activation activation) {
            return activation(activation.function(), x);
        } else if (layer instanceof Layer.Pool p) {
            return pool(p, x);
        } else if (layer instanceof Layer.Flatten) {
            return x.permute(0, 2, 3, 1).flatten(1, -1);
        } else if (layer instanceof Layer.GlobalAveragePool) {
            return torch.mean(x, 2, 3);
        } else if (layer instanceof Layer.Dense) {
            return torch.linear(
                    x, parameter(node, "weight"), new TensorOptional(parameter(node, "bias")));
        } else if (layer instanceof Layer.Dropout dropout) {
            return torch.dropout(x, dropout.probability(), training);
        } else if (layer instanceof Layer.Add) {
            return x.add(inputs.get(1));
        } else if (layer instanceof Layer.Softmax) {
            return torch.softmax(x, 1);
        }
        throw new IllegalArgumentException("libtorch has no case for " + layer);
    }

    private static Tensor activation(Layer.Function function, Tensor x) {
        return switch (function) {
            case RELU -> torch.relu(x);
            case RELU6 -> torch.relu6(x);
            case LEAKY_RELU -> torch.leaky_relu(x);
            case ELU -> torch.elu(x);
            case GELU -> torch.gelu(x);
            case HARD_SWISH -> torch.hardswish(x);
            case SIGMOID -> torch.sigmoid(x);
            case TANH -> torch.tanh(x);
        };
    }

    private static Tensor pool(Layer.Pool p, Tensor x) {
        long[] kernel = {p.kernel(), p.kernel()};
        long[] stride = {p.stride(), p.stride()};
        if (p.kind() == Layer.Pool.Kind.AVERAGE) {
            return torch.avg_pool2d(
                    x, kernel, stride, new long[] {0, 0}, false, false, new LongOptional());
        }
        long[] sides = {
            p.padding().before(), p.padding().after(), p.padding().before(), p.padding().after()
        };
        Tensor in =
                p.padding().total() == 0
                        ? x
                        : torch.constant_pad_nd(x, sides, new Scalar(Double.NEGATIVE_INFINITY));
        return torch.max_pool2d(in, kernel, stride, new long[] {0, 0}, new long[] {1, 1}, false);
    }

    private Tensor convolution(Node node, Layer.Convolution c, Tensor x) {
        Padding padding = c.padding();
        boolean symmetric = padding.before() == padding.after();
        Tensor in = x;
        if (!symmetric) {
            long[] sides = {padding.before(), padding.after(), padding.before(), padding.after()};
            in = torch.constant_pad_nd(x, sides, new Scalar(0));
        }
        long inside = symmetric ? padding.before() : 0;
        return torch.conv2d(
                in,
                parameter(node, "weight"),
                c.bias() ? new TensorOptional(parameter(node, "bias")) : new TensorOptional(),
                new long[] {c.stride(), c.stride()},
                new long[] {inside, inside},
                new long[] {1, 1},
                c.groups());
    }

    private Tensor batchNorm(Node node, Layer.BatchNorm norm, Tensor x, boolean training) {
        return torch.batch_norm(
                x,
                new TensorOptional(parameter(node, "weight")),
                new TensorOptional(parameter(node, "bias")),
                new TensorOptional(parameter(node, "running_mean")),
                new TensorOptional(parameter(node, "running_var")),
                training,
                STATISTICS_MOMENTUM,
                norm.epsilon(),
                false);
    }

    private Tensor parameter(Node node, String suffix) {
        return parameters.get(node.name() + "." + suffix);
    }
}
