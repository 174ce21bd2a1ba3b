package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.NetworkBuilder;

/**
 * The residual blocks of He et al. 2015, figure 5: two 3x3 convolutions, or a bottleneck of 1x1,
 * 3x3 and 1x1 with the stride in the middle; a projection on the shortcut where the shape changes
 * (option B).
 *
 * @param channels of its output
 * @param inner channels of a bottleneck's 3x3 convolution; 0 for a basic block
 * @param stride of rows and columns
 */
record ResidualBlock(int channels, int inner, int stride) {

    /** Adds the block. */
    String add(NetworkBuilder net, String name, String in) {
        String x;
        if (inner > 0) {
            x = unit(net, name + ".reduce", in, inner, 1, 1);
            x = unit(net, name + ".middle", x, inner, 3, stride);
            x = linear(net, name + ".expand", x, channels, 1, 1);
        } else {
            x = unit(net, name + ".first", in, channels, 3, stride);
            x = linear(net, name + ".second", x, channels, 3, 1);
        }
        String shortcut = in;
        if (stride != 1 || net.shape(in).channels() != channels) {
            shortcut = linear(net, name + ".shortcut", in, channels, 1, stride);
        }
        x = net.sum(name + ".add", x, shortcut);
        return net.activation(name + ".relu", x, Layer.Function.RELU);
    }

    /** Convolution, batch norm and ReLU, as in the stem before the blocks. */
    static String unit(
            NetworkBuilder net, String name, String in, int channels, int kernel, int stride) {
        String x = linear(net, name, in, channels, kernel, stride);
        return net.activation(name + ".relu", x, Layer.Function.RELU);
    }

    private static String linear(
            NetworkBuilder net, String name, String in, int channels, int kernel, int stride) {
        String x = net.convolution(name + ".conv", in, channels, kernel, stride);
        return net.batchNorm(name + ".norm", x);
    }
}
