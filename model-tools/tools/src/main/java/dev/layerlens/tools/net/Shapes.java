package dev.layerlens.tools.net;

import java.util.List;

/** The output shape of every kind of layer. */
final class Shapes {

    private Shapes() {}

    static Shape output(Layer layer, List<Shape> inputs) {
        Shape in = inputs.get(0);
        if (layer instanceof Layer.Convolution c) {
            return convolution(c, in);
        } else if (layer instanceof Layer.Pool p) {
            return new Shape(
                    p.padding().outputs(in.height(), p.kernel(), p.stride()),
                    p.padding().outputs(in.width(), p.kernel(), p.stride()),
                    in.channels());
        } else if (layer instanceof Layer.Flatten) {
            return new Shape(1, 1, Math.toIntExact(in.size()));
        } else if (layer instanceof Layer.GlobalAveragePool) {
            return new Shape(1, 1, in.channels());
        } else if (layer instanceof Layer.Dense dense) {
            if (in.height() != 1 || in.width() != 1) {
                throw new IllegalArgumentException("a dense layer reads a vector, not " + in);
            }
            return new Shape(1, 1, dense.features());
        } else if (layer instanceof Layer.Add && !in.equals(inputs.get(1))) {
            throw new IllegalArgumentException("cannot add " + in + " and " + inputs.get(1));
        }
        return in;
    }

    private static Shape convolution(Layer.Convolution c, Shape in) {
        if (c.depthwise() && (c.groups() != in.channels() || c.channels() != in.channels())) {
            throw new IllegalArgumentException(
                    "a depthwise convolution of " + in + " needs " + in.channels() + " groups");
        }
        return new Shape(
                c.padding().outputs(in.height(), c.kernel(), c.stride()),
                c.padding().outputs(in.width(), c.kernel(), c.stride()),
                c.channels());
    }
}
