package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Nearest;
import java.util.List;

/**
 * Every architecture by name. Those that are listed are the published ones; MobileNets have any
 * width, as in "mobilenetv2-0.6", MobileNetV2 any output stride, as in "mobilenetv2-0.5-os8", and
 * SimpleCNN any activation function, as in "simplecnn-gelu-bn".
 */
public final class Zoo {
    private static final List<Architecture> ARCHITECTURES =
            List.of(
                    new LeNet5(),
                    new SimpleCnn(Layer.Function.RELU, false),
                    new SimpleCnn(Layer.Function.RELU, true),
                    new SimpleCnn(Layer.Function.SIGMOID, false),
                    new SimpleCnn(Layer.Function.TANH, false),
                    new SimpleCnn(Layer.Function.LEAKY_RELU, false),
                    new SimpleCnn(Layer.Function.ELU, false),
                    new CifarResNet(8),
                    new CifarResNet(20),
                    new CifarResNet(32),
                    new CifarResNet(44),
                    new CifarResNet(56),
                    new CifarResNet(110),
                    new CifarPlainNet(20),
                    new CifarPlainNet(32),
                    new CifarPlainNet(44),
                    new CifarPlainNet(56),
                    new PocketResNet(14),
                    new PocketResNet(26),
                    new ResNet(18),
                    new ResNet(34),
                    new ResNet(50),
                    new MobileNetV1(0.25),
                    new MobileNetV1(0.5),
                    new MobileNetV1(0.75),
                    new MobileNetV1(1),
                    new MobileNetV2(0.35, 32),
                    new MobileNetV2(0.5, 32),
                    new MobileNetV2(0.75, 32),
                    new MobileNetV2(1, 32),
                    new MobileNetV2(1.4, 32));

    private Zoo() {}

    /** All of them, small ones first. */
    public static List<Architecture> architectures() {
        return ARCHITECTURES;
    }

    /**
     * The architecture of that name.
     *
     * @throws IllegalArgumentException naming the nearest one if there is none
     */
    public static Architecture get(String name) {
        return ARCHITECTURES.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst()
                .or(() -> MobileNetV1.named(name))
                .or(() -> MobileNetV2.named(name))
                .or(() -> SimpleCnn.named(name))
                .orElseThrow(() -> unknown(name));
    }

    /**
     * The architecture of that name with another width.
     *
     * @throws IllegalArgumentException if there is none of that name, or it has no width
     */
    public static Architecture get(String name, double width) {
        Architecture plain = get(name);
        boolean wide = plain instanceof MobileNetV1 || plain instanceof MobileNetV2;
        if (!wide) {
            throw new IllegalArgumentException(
                    name + " has no width: mobilenetv1 and mobilenetv2 have");
        }
        return get(Widths.name(name.replaceFirst("-.*", ""), width));
    }

    private static IllegalArgumentException unknown(String name) {
        List<String> names = ARCHITECTURES.stream().map(Architecture::name).toList();
        return new IllegalArgumentException(
                "no network is called "
                        + name
                        + ": did you mean "
                        + Nearest.to(name, names)
                        + "? `model-tools zoo` lists all");
    }
}
