package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Sandler et al. 2018, "MobileNetV2: inverted residuals and linear bottlenecks", table 2. Channels
 * are multiplied by the width and rounded to multiples of 8; the last 1x1 convolution never has
 * fewer than 1,280.
 */
record MobileNetV2(double width) implements Architecture {

    private static final String NORMS =
            "counted without batch norm there, which disappears when the network is deployed";
    private static final String TENSORFLOW =
            "the paper's; TensorFlow's own release counts 6.06 M without batch norm, and 0.582 G";

    /** Expansion, channels, repetitions, stride of the first. */
    private record Stage(int expansion, int channels, int repetitions, int stride) {}

    private static final List<Stage> STAGES =
            List.of(
                    new Stage(1, 16, 1, 1),
                    new Stage(6, 24, 2, 2),
                    new Stage(6, 32, 3, 2),
                    new Stage(6, 64, 4, 2),
                    new Stage(6, 96, 3, 1),
                    new Stage(6, 160, 3, 2),
                    new Stage(6, 320, 1, 1));

    private static final String NAME = "mobilenetv2";

    /** Of any width. */
    static Optional<Architecture> named(String name) {
        return Widths.of(name, NAME).map(MobileNetV2::new);
    }

    @Override
    public String name() {
        return Widths.name(NAME, width);
    }

    @Override
    public String source() {
        return "Sandler et al. 2018, MobileNetV2, width " + width;
    }

    @Override
    public Published published() {
        return Published.IMAGENET;
    }

    @Override
    public Figures figures() {
        return switch (Double.toString(width)) {
            case "1.4" -> Figures.of("6.9", "0.585", TENSORFLOW);
            case "1.0" -> Figures.of("3.4", "0.30", NORMS + ": 3.47");
            case "0.75" -> Figures.of("2.61", "0.209", NORMS);
            case "0.5" -> Figures.of("1.95", "0.097", NORMS);
            case "0.35" -> Figures.of("1.66", "0.059", NORMS);
            default -> Figures.NONE;
        };
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = convolution(net, "stem", x, channels(32), 3, 2);
        for (int stage = 0; stage < STAGES.size(); stage++) {
            Stage s = STAGES.get(stage);
            for (int block = 0; block < s.repetitions(); block++) {
                String name = "stage" + (stage + 1) + ".block" + (block + 1);
                x = block(net, name, x, s, block == 0 ? s.stride() : 1);
            }
        }
        x = convolution(net, "head", x, Math.max(1280, channels(1280)), 1, 1);
        x = net.globalAveragePool("pool", x);
        x = net.dropout("dropout", x, 0.2);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private String block(NetworkBuilder net, String name, String in, Stage stage, int stride) {
        int from = net.shape(in).channels();
        int to = channels(stage.channels());
        String x = in;
        if (stage.expansion() > 1) {
            x = convolution(net, name + ".expand", x, from * stage.expansion(), 1, 1);
        }
        x = net.depthwise(name + ".depthwise.conv", x, 3, stride);
        x = net.batchNorm(name + ".depthwise.norm", x);
        x = net.activation(name + ".depthwise.relu", x, Layer.Function.RELU6);
        x = net.convolution(name + ".project.conv", x, to, 1, 1);
        x = net.batchNorm(name + ".project.norm", x);
        return stride == 1 && from == to ? net.sum(name + ".add", in, x) : x;
    }

    private static String convolution(
            NetworkBuilder net, String name, String in, int channels, int kernel, int stride) {
        String x = net.convolution(name + ".conv", in, channels, kernel, stride);
        x = net.batchNorm(name + ".norm", x);
        return net.activation(name + ".relu", x, Layer.Function.RELU6);
    }

    /** To the nearest multiple of 8, but never more than a tenth below. */
    private int channels(int published) {
        double exact = published * width;
        int rounded = Math.max(8, (int) (exact + 4) / 8 * 8);
        return rounded < 0.9 * exact ? rounded + 8 : rounded;
    }
}
