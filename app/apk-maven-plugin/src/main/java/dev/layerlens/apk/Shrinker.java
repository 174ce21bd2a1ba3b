package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import com.android.tools.r8.ResourceShrinkerConfiguration;
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

/**
 * Runs R8: code and resources that the rules do not keep and nothing reaches are left out, the rest
 * of the code is optimized. R8 starts at the manifest, and follows code into layouts and back.
 */
final class Shrinker {
    private final Path platform;
    private final Path resources;
    private final Aapt2 aapt2;
    private final List<Path> rules;
    private final SourceLines sources;
    private final Log log;

    /**
     * @param resources what aapt2 linked
     * @param rules what R8 must keep, beside what every Android application needs kept
     */
    Shrinker(
            Path platform,
            Path resources,
            Aapt2 aapt2,
            List<Path> rules,
            SourceLines sources,
            Log log) {
        this.platform = platform;
        this.resources = resources;
        this.aapt2 = aapt2;
        this.rules = List.copyOf(rules);
        this.sources = sources;
        this.log = log;
    }

    /** Where a result's dex or class files lie. */
    static Path code(Path result) {
        return result.resolve("code");
    }

    /** The resources that a result's code, or its manifest, can reach. */
    static Path resources(Path result) {
        return result.resolve("resources.apk");
    }

    /**
     * Writes dex files, resources and {@code mapping.txt}, which leads from lines of the result
     * back to those of the source.
     */
    void dex(List<Path> jars, int minSdk, Path result) throws IOException {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--min-api", "" + minSdk));
        options.addAll(List.of("--pg-map-output", result.resolve("mapping.txt").toString()));
        run(options, jars, result);
    }

    /**
     * Writes class files and resources, by the same rules.
     *
     * @param whole jars that the others call, and that stay as they are
     */
    void classes(List<Path> jars, List<Path> whole, Path result) throws IOException {
        List<String> options = new ArrayList<>(List.of("--classfile"));
        whole.forEach(jar -> options.addAll(List.of("--classpath", jar.toString())));
        run(options, jars, result);
    }

    /** What decides on the result, beside the options. */
    Fingerprint inputs(List<Path> jars) throws IOException {
        Fingerprint inputs = new Fingerprint().add(Version.getVersionString()).add(commonRules());
        return inputs.addFile(resources).addFiles(rules).addFiles(jars);
    }

    private void run(List<String> options, List<Path> jars, Path result) throws IOException {
        Files.createDirectories(code(result));
        Path temporary = Files.createTempDirectory("r8");
        try {
            Path common = Files.writeString(temporary.resolve("android.pro"), commonRules());
            Path whole = temporary.resolve("whole.apk");
            Path shrunk = temporary.resolve("shrunk.apk");
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("--release", "--output", code(result).toString()));
            arguments.addAll(List.of("--android-resources", whole.toString(), shrunk.toString()));
            arguments.addAll(List.of("--pg-conf", common.toString()));
            arguments.addAll(List.of("--lib", platform.toString()));
            arguments.addAll(List.of("--lib", System.getProperty("java.home")));
            rules.forEach(file -> arguments.addAll(List.of("--pg-conf", file.toString())));
            jars.forEach(jar -> arguments.add(jar.toString()));
            aapt2.toProto(resources, whole);
            run(arguments);
            Path binary = temporary.resolve("binary.apk");
            aapt2.toBinary(shrunk, binary);
            aapt2.optimize(binary, resources(result));
        } finally {
            Folders.delete(temporary);
        }
    }

    private void run(List<String> arguments) throws IOException {
        CompilerProblems problems = new CompilerProblems(sources, log);
        try {
            R8.run(
                    R8Command.parse(arguments.toArray(new String[0]), Origin.root(), problems)
                            .setResourceShrinkerConfiguration(Shrinker::followingCode)
                            .build());
        } catch (CompilationFailedException e) {
            throw problems.failure("R8", e);
        }
    }

    /** Layouts count only where code that is left names them, and code only so where they do. */
    private static ResourceShrinkerConfiguration followingCode(
            ResourceShrinkerConfiguration.Builder builder) {
        return builder.enableOptimizedShrinkingWithR8().build();
    }

    private static String commonRules() throws IOException {
        try (InputStream in = Shrinker.class.getResourceAsStream("android.pro")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
