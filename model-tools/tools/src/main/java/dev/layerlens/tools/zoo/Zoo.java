package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Nearest;
import java.util.List;

/** Every architecture by name. */
public final class Zoo {
    private static final List<Architecture> ARCHITECTURES =
            List.of(
                    new CifarResNet(8),
                    new CifarResNet(20),
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
