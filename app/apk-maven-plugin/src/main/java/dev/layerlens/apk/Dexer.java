package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Diagnostic;
import com.android.tools.r8.DiagnosticsHandler;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.Version;
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
    private static final String PART = "part.zip";
    private static final String GLOBALS = "globals.zip";

    private final int minSdk;
    private final Path platform;
    private final Log log;

    Dexer(int minSdk, Path platform, Log log) {
        this.minSdk = minSdk;
        this.platform = platform;
        this.log = log;
    }

    /**
     * For debugging: each jar is dexed once and kept, so that the next build dexes only what
     * changed, and merges.
     *
     * @param others classes that are referred to but not dexed
     * @return a folder of dex files
     */
    Path debug(List<Path> jars, List<Path> others, StepCache cache) throws IOException {
        List<Path> known = Stream.concat(jars.stream(), others.stream()).toList();
        List<Path> parts = new ArrayList<>();
        Fingerprint all = fingerprint();
        for (Path jar : jars) {
            List<Path> rest = known.stream().filter(other -> !other.equals(jar)).toList();
            Fingerprint content = fingerprint().addFile(jar);
            Path part = cache.get(name(jar), content, folder -> dex(jar, rest, folder));
            all.add(part.getFileName().toString());
            parts.add(part);
        }
        return cache.get("merged", all, folder -> merge(parts, folder));
    }

    /** What decides on the dex file of a jar, beside the jar. */
    private Fingerprint fingerprint() {
        return new Fingerprint().add(Version.getVersionString()).add("min-api " + minSdk);
    }

    private void dex(Path jar, List<Path> others, Path folder) throws IOException {
        Files.createDirectories(folder);
        // what records need is shared by all parts and made when they are merged
        String globals = folder.resolve(GLOBALS).toString();
        List<String> options = List.of("--intermediate", "--globals-output", globals);
        d8(options, List.of(jar), others, folder.resolve(PART));
    }

    private void merge(List<Path> parts, Path folder) throws IOException {
        List<String> options = new ArrayList<>();
        for (Path part : parts) {
            Path globals = part.resolve(GLOBALS);
            if (Files.exists(globals)) {
                options.addAll(List.of("--globals", globals.toString()));
            }
        }
        List<Path> dexed = parts.stream().map(part -> part.resolve(PART)).toList();
        d8(options, dexed, List.of(), Files.createDirectories(folder));
    }

    /** For release: shrunk and optimized by R8. */
    void release(List<Path> jars, List<Path> rules, Path mapping, Path dex) throws IOException {
        List<String> arguments = new ArrayList<>(common(Folders.empty(dex)));
        arguments.addAll(List.of("--release", "--pg-map-output", mapping.toString()));
        rules.forEach(file -> arguments.addAll(List.of("--pg-conf", file.toString())));
        jars.forEach(jar -> arguments.add(jar.toString()));
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
        // the platform's jar has Android's classes only: java.lang and its like come from this JDK
        return List.of(
                "--output",
                output.toString(),
                "--min-api",
                "" + minSdk,
                "--lib",
                platform.toString(),
                "--lib",
                System.getProperty("java.home"));
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
