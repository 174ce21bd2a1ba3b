package dev.layerlens.tools.torch;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
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
    private final Device device;
    private final Map<String, Tensor> parameters = new LinkedHashMap<>();
    private final Set<String> frozen = new HashSet<>();
    private final TorchLayers layers = new TorchLayers(parameters);

    /** A network on the processor. */
    public TorchNetwork(Network network) {
        this(network, Devices.cpu());
    }

    /** A network with fresh weights, drawn by libtorch's global generator (He et al. 2015). */
    public TorchNetwork(Network network, Device device) {
        this.network = network;
        this.device = device;
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            for (Node node : network.nodes()) {
                for (Parameter parameter : Parameter.of(node, network.shape(node.input()))) {
                    keep(parameter.name(), fresh(node, parameter));
                }
                if (node.layer() instanceof Layer.Normalization n) {
                    keep(node.name() + ".scale", scale(n));
                    keep(node.name() + ".shift", shift(n, network.shape(node.name())));
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
                    .to(device, ScalarType.Float);
        }
    }

    /** Whole numbers, as in the classes of a batch. */
    public Tensor numbers(long... values) {
        return Tensor.create(values, values.length).to(device, ScalarType.Long);
    }

    /** Real numbers. */
    public Tensor numbers(float... values) {
        return Tensor.create(values, values.length).to(device, ScalarType.Float);
    }

    /** Scores before the softmax, {@code [N, classes]}. */
    public Tensor logits(Tensor pictures, boolean training) {
        return values(pictures, training).get(network.output().input());
    }

    /**
     * What the last dense layer reads, {@code [N, D]}, with running statistics.
     *
     * @throws IllegalArgumentException if the network does not end in a dense layer
     */
    public Tensor features(Tensor pictures) {
        return values(pictures, false).get(network.classifier().input());
    }

    /** Every layer's values on one picture of floats 0..255 {@code [H, W, 3]}, in NHWC order. */
    public Map<String, float[]> activations(float[] picture) {
        Shape shape = network.picture();
        Map<String, float[]> activations = new LinkedHashMap<>();
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            Tensor x =
                    Tensor.create(picture, 1, shape.height(), shape.width(), shape.channels())
                            .permute(0, 3, 1, 2)
                            .to(device, ScalarType.Float);
            values(x, false).forEach((name, value) -> activations.put(name, array(value)));
        }
        return activations;
    }

    /** Every layer's values, with the graph that leads back from them. */
    Map<String, Tensor> values(Tensor pictures, boolean training) {
        Map<String, Tensor> values = new LinkedHashMap<>();
        values.put(Network.PICTURE, pictures);
        for (Node node : network.nodes()) {
            List<Tensor> inputs = node.inputs().stream().map(values::get).toList();
            boolean learning = training && !frozen.contains(node.name());
            values.put(node.name(), layers.apply(node, inputs, learning));
        }
        values.remove(Network.PICTURE);
        return values;
    }

    /** Layers that stay as they are: their parameters are not learned, nor statistics measured. */
    public void freeze(Set<String> names) {
        frozen.addAll(names);
        for (Node node : network.nodes()) {
            if (names.contains(node.name())) {
                for (Parameter parameter : Parameter.of(node, network.shape(node.input()))) {
                    parameters.get(parameter.name()).requires_grad_(false);
                }
            }
        }
    }

    /** The tensor of a parameter, in use. */
    public Tensor parameter(String name) {
        return parameters.get(name);
    }

    /** Moves all parameters and running statistics towards another network's by a share, 0 to 1. */
    public void approach(TorchNetwork other, double share) {
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            Scalar weight = new Scalar(share);
            for (Parameter parameter : Parameter.of(network)) {
                parameter(parameter.name()).lerp_(other.parameter(parameter.name()), weight);
            }
        }
    }

    /** A copy of all parameters and running statistics. */
    public Weights weights() {
        Map<String, float[]> values = new LinkedHashMap<>();
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            for (Parameter parameter : Parameter.of(network)) {
                values.put(parameter.name(), TensorArrays.copy(parameter(parameter.name())));
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
                parameter(parameter.name()).copy_(values);
            }
        }
    }

    @Override
    public void close() {
        parameters.values().forEach(Tensor::close);
    }

    /** Keeps a tensor beyond the scope it was made in. */
    private void keep(String name, Tensor tensor) {
        Tensor there = tensor.to(device, ScalarType.Float);
        Tensor kept = there.dim() == 4 ? there.contiguous(MemoryFormat.ChannelsLast) : there;
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
        float[] scale = new float[n.deviation().size()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (1 / (PIXEL_RANGE * n.deviation().get(i)));
        }
        return Tensor.create(scale, 1, scale.length, 1, 1);
    }

    private static Tensor shift(Layer.Normalization n, Shape shape) {
        int channels = n.deviation().size();
        float[] shift = new float[n.mean().size()];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (float) (-n.mean().get(i) / n.deviation().get(i % channels));
        }
        return n.meanImage()
                ? Tensor.create(shift, 1, shape.height(), shape.width(), channels)
                        .permute(0, 3, 1, 2)
                : Tensor.create(shift, 1, channels, 1, 1);
    }

    private static long[] sides(Parameter parameter) {
        return parameter.shape().stream().mapToLong(Integer::longValue).toArray();
    }

    private static float[] array(Tensor value) {
        return TensorArrays.copy(value.dim() == 4 ? value.permute(0, 2, 3, 1) : value);
    }
}
