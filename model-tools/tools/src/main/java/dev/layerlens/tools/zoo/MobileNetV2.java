package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sandler et al. 2018, "MobileNetV2: inverted residuals and linear bottlenecks", table 2. Channels
 * are multiplied by the width and rounded to multiples of 8; the last 1x1 convolution never has
 * fewer than 1,280.
 *
 * @param outputStride pixels between the cells of the last maps: 32 as published, 8 or 16 for small
 *     pictures, whose later stages then keep their resolution
 */
record MobileNetV2(double width, int outputStride) implements Architecture {

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
    private static final int STRIDE = 32;
    private static final Pattern STRIDED = Pattern.compile("(.*)-os(8|16|32)");

    /** Of any width and output stride. */
    static Optional<Architecture> named(String name) {
        Matcher strided = STRIDED.matcher(name);
        String wide = strided.matches() ? strided.group(1) : name;
        int stride = strided.matches() ? Integer.parseInt(strided.group(2)) : STRIDE;
        return wide.equals(NAME)
                ? Optional.of(new MobileNetV2(1, stride))
                : Widths.of(wide, NAME).map(width -> new MobileNetV2(width, stride));
    }

    @Override
    public String name() {
        return Widths.name(NAME, width) + (outputStride == STRIDE ? "" : "-os" + outputStride);
    }

    @Override
    public String source() {
        return "Sandler et al. 2018, MobileNetV2, width "
                + width
                + (outputStride == STRIDE ? "" : ", output stride " + outputStride);
    }

    @Override
    public Published published() {
        return Published.IMAGENET;
    }

    @Override
    public Figures figures() {
        if (outputStride != STRIDE) {
            return Figures.NONE;
        }
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
        int total = 2;
        for (int stage = 0; stage < STAGES.size(); stage++) {
            Stage s = STAGES.get(stage);
            int stride = total < outputStride ? s.stride() : 1;
            total *= stride;
            for (int block = 0; block < s.repetitions(); block++) {
                String name = "stage" + (stage + 1) + ".block" + (block + 1);
                x = block(net, name, x, s, block == 0 ? stride : 1);
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
