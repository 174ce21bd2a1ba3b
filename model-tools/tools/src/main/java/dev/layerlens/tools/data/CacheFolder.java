package dev.layerlens.tools.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where decoded pictures are kept between runs, by the customs of each system. */
final class CacheFolder {
    /** Environment variable that names another place. */
    static final String VARIABLE = "LAYERLENS_CACHE";

    private CacheFolder() {}

    static Path path() {
        return path(
                System.getenv(), System.getProperty("os.name"), System.getProperty("user.home"));
    }

    static Path path(Map<String, String> environment, String system, String home) {
        String os = system.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty("layerlens.cache"))
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)))
                .map(Path::of)
                .orElseGet(() -> customary(environment, os, home).resolve("layerlens"));
    }

    private static Path customary(Map<String, String> environment, String os, String home) {
        if (os.contains("win") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"));
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Caches");
        }
        return Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(home, ".cache"));
    }
}
