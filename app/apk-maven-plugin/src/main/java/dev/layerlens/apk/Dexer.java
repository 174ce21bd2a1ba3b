package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Turns class files into dex files. */
final class Dexer {
    private final int minSdk;
    private final Path platform;
    private final Log log;

    Dexer(int minSdk, Path platform, Log log) {
        this.minSdk = minSdk;
        this.platform = platform;
        this.log = log;
    }

    /**
     * For debugging: each library is dexed once and kept, so that the next build dexes only the
     * application and merges.
     *
     * @param others classes that are referred to but not dexed
     */
    void debug(Path application, List<Path> libraries, List<Path> others, Path cache, Path dex)
            throws IOException {
        Files.createDirectories(cache);
        List<Path> parts = new ArrayList<>();
        List<String> globals = new ArrayList<>();
        List<Path> known = Stream.concat(libraries.stream(), others.stream()).toList();
        for (Path jar : Stream.concat(Stream.of(application), libraries.stream()).toList()) {
            Path part = cache.resolve(name(jar) + ".zip");
            Path global = cache.resolve(name(jar) + "-globals.zip");
            if (Folders.stale(part, List.of(jar))) {
                Files.deleteIfExists(global);
                List<Path> rest = known.stream().filter(other -> !other.equals(jar)).toList();
                // what records need is shared by all parts and made when they are merged
                d8(
                        List.of("--intermediate", "--globals-output", global.toString()),
                        List.of(jar),
                        rest,
                        part);
            }
            parts.add(part);
            if (Files.exists(global)) {
                globals.addAll(List.of("--globals", global.toString()));
            }
        }
        Folders.empty(dex);
        d8(globals, parts, List.of(), dex);
    }

    /** For release: shrunk and optimized by R8. */
    void release(Path application, List<Path> libraries, List<Path> rules, Path mapping, Path dex)
            throws IOException {
        List<String> arguments = new ArrayList<>(common(Folders.empty(dex)));
        arguments.addAll(List.of("--release", "--pg-map-output", mapping.toString()));
        rules.forEach(file -> arguments.addAll(List.of("--pg-conf", file.toString())));
        arguments.add(application.toString());
        libraries.forEach(jar -> arguments.add(jar.toString()));
        try {
            R8.run(
                    R8Command.parse(arguments.toArray(new String[0]), Origin.root(), new Told())
                            .build());
        } catch (CompilationFailedException e) {
            throw new IOException("R8 failed: " + e.getMessage(), e);
        }
    }

    private void d8(List<String> options, List<Path> inputs, List<Path> others, Path output)
            throws IOException {
        List<String> arguments = new ArrayList<>(common(output));
        arguments.add("--debug");
        arguments.addAll(options);
        inputs.forEach(jar -> arguments.add(jar.toString()));
        others.forEach(jar -> arguments.addAll(List.of("--classpath", jar.toString())));
        try {
            D8.run(
                    D8Command.parse(arguments.toArray(new String[0]), Origin.root(), new Told())
                            .build());
        } catch (CompilationFailedException e) {
            throw new IOException("D8 failed: " + e.getMessage(), e);
        }
    }

    private List<String> common(Path output) {
        return List.of(
                "--output",
                output.toString(),
                "--min-api",
                "" + minSdk,
                "--lib",
                platform.toString());
    }

    /** The jar of an AAR is called classes.jar: its folder tells which. */
    private static String name(Path jar) {
        Path file = jar.getFileName();
        return file.toString().equals("classes.jar")
                ? jar.getParent().getFileName().toString()
                : file.toString();
    }

    /** Passes on what the compilers say as {@code file: message}. */
    private final class Told implements DiagnosticsHandler {
        @Override
        public void info(Diagnostic diagnostic) {
            log.debug(text(diagnostic));
        }

        @Override
        public void warning(Diagnostic diagnostic) {
            log.debug(text(diagnostic));
        }

        @Override
        public void error(Diagnostic diagnostic) {
            log.error(text(diagnostic));
        }

        private String text(Diagnostic diagnostic) {
            return diagnostic.getOrigin() + ": " + diagnostic.getDiagnosticMessage();
        }
    }
}
