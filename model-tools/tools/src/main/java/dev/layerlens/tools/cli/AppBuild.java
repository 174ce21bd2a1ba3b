package dev.layerlens.tools.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the app with Maven, as a person would. */
final class AppBuild {
    private static final String HOME = "layerlens.home";

    private final Path home;

    AppBuild(Path home) {
        this.home = home;
    }

    /** Where the sources are, if the launcher says so. */
    static Optional<Path> sources() {
        return Optional.ofNullable(System.getProperty(HOME)).map(Path::of);
    }

    /** Where the sources are. */
    static Path home() {
        return sources()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the app is built from its sources: start"
                                                + " model-tools/bin/model-tools, or use --no-app"));
    }

    /**
     * Builds the debug APK with other models in place of those of the same name.
     *
     * @return the APK
     */
    Path build(Path models) throws IOException, InterruptedException {
        boolean windows =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Process maven =
                new ProcessBuilder(
                                List.of(
                                        windows ? "mvn.cmd" : "mvn",
                                        "-q",
                                        "-pl",
                                        "app/phone",
                                        "-am",
                                        "package",
                                        "-DskipTests",
                                        "-Dapp.models=" + models.toAbsolutePath()))
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.to(log(models).toFile()))
                        .start();
        if (maven.waitFor() != 0) {
            throw new IOException(
                    "the app could not be built; Maven's output is in " + log(models));
        }
        Path apk = home.resolve(Path.of("app", "phone", "target", "layerlens-debug.apk"));
        if (!Files.isRegularFile(apk)) {
            throw new IOException(apk + " was not made; Maven's output is in " + log(models));
        }
        return Path.of("").toAbsolutePath().relativize(apk.toAbsolutePath());
    }

    private static Path log(Path models) {
        return models.resolveSibling("app-build.log");
    }
}
