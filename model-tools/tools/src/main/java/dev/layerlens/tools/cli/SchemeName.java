package dev.layerlens.tools.cli;

import dev.layerlens.tools.net.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The schemes of {@code quantize}, as written on the command line. */
enum SchemeName {
    FLOAT32,
    FP16,
    DYNAMIC,
    INT8;

    /** What a run is made into if nothing else is said. */
    static final List<SchemeName> USUAL = List.of(FLOAT32, INT8);

    /**
     * The scheme of that name.
     *
     * @throws IllegalArgumentException naming the nearest one if there is none
     */
    static SchemeName of(String written) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.written().equals(written.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(written));
    }

    /** Its name on the command line and in files' names. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException unknown(String written) {
        List<String> names = Arrays.stream(values()).map(SchemeName::written).toList();
        return new IllegalArgumentException(
                "no scheme is called "
                        + written
                        + ": did you mean "
                        + Nearest.to(written, names)
                        + "?");
    }
}
