package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.Version;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Runs R8: what the rules do not keep and nothing reaches is left out, the rest is optimized. */
final class Shrinker {
    private final Path platform;
    private final List<Path> rules;
    private final SourceLines sources;
    private final Log log;

    /**
     * @param rules what R8 must keep, beside what every Android application needs kept
     */
    Shrinker(Path platform, List<Path> rules, SourceLines sources, Log log) {
        this.platform = platform;
        this.rules = List.copyOf(rules);
        this.sources = sources;
        this.log = log;
    }

    /**
     * Writes dex files and {@code mapping.txt}, which leads from lines of the result back to those
     * of the source.
     */
    void dex(List<Path> jars, int minSdk, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--output", folder.toString(), "--min-api", "" + minSdk));
        options.addAll(List.of("--pg-map-output", folder.resolve("mapping.txt").toString()));
        run(options, jars);
    }

    /**
     * Writes class files, by the same rules.
     *
     * @param whole jars that the others call, and that stay as they are
     */
    void classes(List<Path> jars, List<Path> whole, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--classfile", "--output", folder.toString()));
        whole.forEach(jar -> options.addAll(List.of("--classpath", jar.toString())));
        run(options, jars);
    }

    /** What decides on the result, beside the options. */
    Fingerprint inputs(List<Path> jars) throws IOException {
        Fingerprint inputs = new Fingerprint().add(Version.getVersionString()).add(commonRules());
        for (Path rule : rules) {
            inputs.addFile(rule);
        }
        for (Path jar : jars) {
            inputs.addFile(jar);
        }
        return inputs;
    }

    private void run(List<String> options, List<Path> jars) throws IOException {
        Path common = Files.createTempFile("android", ".pro");
        try {
            Files.writeString(common, commonRules());
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("--release", "--pg-conf", common.toString()));
            arguments.addAll(List.of("--lib", platform.toString()));
            arguments.addAll(List.of("--lib", System.getProperty("java.home")));
            rules.forEach(file -> arguments.addAll(List.of("--pg-conf", file.toString())));
            jars.forEach(jar -> arguments.add(jar.toString()));
            run(arguments);
        } finally {
            Files.delete(common);
        }
    }

    private void run(List<String> arguments) throws IOException {
        CompilerProblems problems = new CompilerProblems(sources, log);
        try {
            R8.run(
                    R8Command.parse(arguments.toArray(new String[0]), Origin.root(), problems)
                            .build());
        } catch (CompilationFailedException e) {
            throw problems.failure("R8", e);
        }
    }

    private static String commonRules() throws IOException {
        try (InputStream in = Shrinker.class.getResourceAsStream("android.pro")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
