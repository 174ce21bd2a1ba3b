package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Padding;

/**
 * LeCun et al. 1998, "Gradient-based learning applied to document recognition", as it is built
 * today: full connections between the maps of the second convolution, averages without learned
 * gain, a softmax at the end.
 */
record LeNet5() implements Architecture {

    @Override
    public String name() {
        return "lenet5";
    }

    @Override
    public String source() {
        return "LeCun et al. 1998, LeNet-5";
    }

    @Override
    public Published published() {
        return Published.CIFAR;
    }

    @Override
    public Figures figures() {
        return Figures.parameters("0.06", "");
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = net.biasedConvolution("c1", x, 6, 5, 1, Padding.NONE);
        x = net.activation("c1.tanh", x, Layer.Function.TANH);
        x = net.averagePool("s2", x, 2, 2);
        x = net.biasedConvolution("c3", x, 16, 5, 1, Padding.NONE);
        x = net.activation("c3.tanh", x, Layer.Function.TANH);
        x = net.averagePool("s4", x, 2, 2);
        x = net.flatten("flatten", x);
        x = net.dense("c5", x, 120);
        x = net.activation("c5.tanh", x, Layer.Function.TANH);
        x = net.dense("f6", x, 84);
        x = net.activation("f6.tanh", x, Layer.Function.TANH);
        x = net.dense("output", x, blueprint.classes());
        return net.softmax("softmax", x);
    }
}
