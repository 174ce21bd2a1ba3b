package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Nearest;
import java.util.List;

/** Every architecture by name. */
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
                    new ResNet(18),
                    new ResNet(34),
                    new ResNet(50),
                    new MobileNetV1(0.25),
                    new MobileNetV1(0.5),
                    new MobileNetV1(1),
                    new MobileNetV2(0.35),
                    new MobileNetV2(0.5),
                    new MobileNetV2(1));

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
                .orElseThrow(() -> unknown(name));
    }

    private static IllegalArgumentException unknown(String name) {
        List<String> names = ARCHITECTURES.stream().map(Architecture::name).toList();
        return new IllegalArgumentException(
                "no network is called " + name + ": did you mean " + Nearest.to(name, names) + "?");
    }
}
