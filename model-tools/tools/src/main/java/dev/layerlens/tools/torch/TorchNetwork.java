package dev.layerlens.tools.torch;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A network whose parameters are libtorch tensors, in channels-last layout. It owns native memory:
 * close it.
 */
public final class TorchNetwork implements AutoCloseable {
    private static final double PIXEL_RANGE = 255;

    private final Network network;
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final TorchLayers layers = new TorchLayers(parameters);

    /** A network with fresh weights, drawn by libtorch's global generator (He et al. 2015). */
    public TorchNetwork(Network network) {
        this.network = network;
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            for (Node node : network.nodes()) {
                for (Parameter parameter : Parameter.of(node, network.shape(node.input()))) {
                    keep(parameter.name(), fresh(node, parameter));
                }
                if (node.layer() instanceof Layer.Normalization n) {
                    keep(node.name() + ".scale", scale(n));
                    keep(node.name() + ".shift", shift(n));
                }
            }
        }
        for (Parameter parameter : Parameter.of(network)) {
            parameters.get(parameter.name()).requires_grad_(parameter.learned());
        }
    }

    public Network network() {
        return network;
    }

    /**
     * Pictures as a network reads them.
     *
     * @param pixels red, green, blue of every pixel, {@code [count, H, W, 3]}
     * @return float {@code [count, 3, H, W]}, 0..255, channels last
     */
    public Tensor pictures(byte[] pixels, int count) {
        Shape shape = network.picture();
        try (BytePointer bytes = new BytePointer(pixels)) {
            long[] sides = {count, shape.height(), shape.width(), shape.channels()};
            return torch.from_blob(bytes, sides, new TensorOptions(ScalarType.Byte))
                    .permute(0, 3, 1, 2)
                    .to(ScalarType.Float);
        }
    }

    /** Scores before the softmax, {@code [N, classes]}. */
    public Tensor logits(Tensor pictures, boolean training) {
        return values(pictures, training).get(network.output().input());
    }

    /** Every layer's values on one picture of floats 0..255 {@code [H, W, 3]}, in NHWC order. */
    public Map<String, float[]> activations(float[] picture) {
        Shape shape = network.picture();
        Map<String, float[]> activations = new LinkedHashMap<>();
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            Tensor x =
                    Tensor.create(picture, 1, shape.height(), shape.width(), shape.channels())
                            .permute(0, 3, 1, 2);
            values(x, false).forEach((name, value) -> activations.put(name, array(value)));
        }
        return activations;
    }

    private Map<String, Tensor> values(Tensor pictures, boolean training) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        values.put(Network.PICTURE, pictures);
        for (Node node : network.nodes()) {
            List<Tensor> inputs = node.inputs().stream().map(values::get).toList();
            values.put(node.name(), layers.apply(node, inputs, training));
        }
        values.remove(Network.PICTURE);
        return values;
    }

    /** The learned tensors: those with more than one side, which decay, or the others. */
    public TensorVector learned(boolean decayed) {
        TensorVector tensors = new TensorVector();
        for (Parameter parameter : Parameter.of(network)) {
            if (parameter.learned() && (parameter.shape().size() > 1) == decayed) {
                tensors.push_back(parameters.get(parameter.name()));
            }
        }
        return tensors;
    }

    /** A copy of all parameters and running statistics. */
    public Weights weights() {
        Map<String, float[]> values = new LinkedHashMap<>();
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            for (Parameter parameter : Parameter.of(network)) {
                values.put(parameter.name(), array(parameters.get(parameter.name()), false));
            }
        }
        return new Weights(values);
    }

    /**
     * Takes over weights.
     *
     * @throws IllegalArgumentException if they are not those of this network
     */
    public void load(Weights weights) {
        weights.check(network);
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            for (Parameter parameter : Parameter.of(network)) {
                Tensor values = Tensor.create(weights.get(parameter.name()), sides(parameter));
                parameters.get(parameter.name()).copy_(values);
            }
        }
    }

    @Override
    public void close() {
        parameters.values().forEach(Tensor::close);
    }

    /** Keeps a tensor beyond the scope it was made in. */
    private void keep(String name, Tensor tensor) {
        Tensor kept = tensor.dim() == 4 ? tensor.contiguous(MemoryFormat.ChannelsLast) : tensor;
        parameters.put(name, kept.retainReference());
        PointerScope.getInnerScope().detach(kept);
    }

    private static Tensor fresh(Node node, Parameter parameter) {
        long[] sides = sides(parameter);
        String suffix = parameter.name().substring(node.name().length() + 1);
        if (suffix.equals("weight") && sides.length > 1) {
            int fan = parameter.size() / parameter.shape().get(0);
            boolean dense = node.layer() instanceof Layer.Dense;
            double deviation = Math.sqrt((dense ? 1.0 : 2.0) / fan);
            return torch.randn(sides, new TensorOptions()).mul(new Scalar(deviation));
        }
        boolean one = suffix.equals("weight") || suffix.equals("running_var");
        return one
                ? torch.ones(sides, new TensorOptions())
                : torch.zeros(sides, new TensorOptions());
    }

    private static Tensor scale(Layer.Normalization n) {
        float[] scale = new float[n.mean().size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (1 / (PIXEL_RANGE * n.deviation().get(i)));
        }
        return Tensor.create(scale, 1, scale.length, 1, 1);
    }

    private static Tensor shift(Layer.Normalization n) {
        float[] shift = new float[n.mean().size()];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (float) (-n.mean().get(i) / n.deviation().get(i));
        }
        return Tensor.create(shift, 1, shift.length, 1, 1);
    }

    private static long[] sides(Parameter parameter) {
        return parameter.shape().stream().mapToLong(Integer::longValue).toArray();
    }

    private static float[] array(Tensor value) {
        return array(value, value.dim() == 4);
    }

    private static float[] array(Tensor value, boolean channelsLast) {
        Tensor ordered = channelsLast ? value.permute(0, 2, 3, 1) : value;
        FloatBuffer buffer = ordered.detach().contiguous().createBuffer();
        float[] array = new float[buffer.remaining()];
        buffer.get(array);
        return array;
    }
}
