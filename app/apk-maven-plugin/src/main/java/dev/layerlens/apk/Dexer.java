package dev.layerlens.apk;

import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.Version;
import com.android.tools.r8.origin.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Turns class files into dex files, for debugging: what did not change is not dexed again. */
final class Dexer {
    private static final String PART = "part.zip";
    private static final String GLOBALS = "globals.zip";

    private final int minSdk;
    private final Path platform;
    private final StepCache cache;
    private final SourceLines sources;
    private final Log log;

    Dexer(int minSdk, Path platform, StepCache cache, SourceLines sources, Log log) {
        this.minSdk = minSdk;
        this.platform = platform;
        this.cache = cache;
        this.sources = sources;
        this.log = log;
    }

    /**
     * Each jar is dexed once and kept. The application's dex files stay apart from those of the
     * libraries, which are many and seldom change: a change of the application merges only its own.
     *
     * @param others classes that are referred to but not dexed
     * @return folders of dex files
     */
    List<Path> dex(Path application, List<Path> libraries, List<Path> others) throws IOException {
        List<Path> known =
                Stream.of(Stream.of(application), libraries.stream(), others.stream())
                        .flatMap(jars -> jars)
                        .toList();
        Path own = part(application, known);
        List<Path> parts = new ArrayList<>();
        for (Path jar : libraries) {
            parts.add(part(jar, known));
        }
        List<Path> folders = new ArrayList<>();
        folders.add(merged("application", List.of(own), List.of()));
        // what records need is shared by all parts, and must be there once
        List<Path> globals =
                Stream.concat(Stream.of(own), parts.stream())
                        .map(part -> part.resolve(GLOBALS))
                        .filter(Files::exists)
                        .toList();
        if (!parts.isEmpty() || !globals.isEmpty()) {
            folders.add(merged("libraries", parts, globals));
        }
        return folders;
    }

    private Path part(Path jar, List<Path> known) throws IOException {
        List<Path> rest = known.stream().filter(other -> !other.equals(jar)).toList();
        Fingerprint content = fingerprint().addFile(jar);
        return cache.get(name(jar), content, folder -> dexOne(jar, rest, folder));
    }

    /** What decides on the dex file of a jar, beside the jar. */
    private Fingerprint fingerprint() {
        return new Fingerprint().add(Version.getVersionString()).add("min-api " + minSdk);
    }

    private void dexOne(Path jar, List<Path> others, Path folder) throws IOException {
        Files.createDirectories(folder);
        String globals = folder.resolve(GLOBALS).toString();
        List<String> options = List.of("--intermediate", "--globals-output", globals);
        d8(options, List.of(jar), others, folder.resolve(PART));
    }

    private Path merged(String name, List<Path> parts, List<Path> globals) throws IOException {
        Fingerprint content = fingerprint();
        List<Path> dexed = parts.stream().map(part -> part.resolve(PART)).toList();
        content.addFiles(dexed).addFiles(globals);
        List<String> options = new ArrayList<>();
        globals.forEach(file -> options.addAll(List.of("--globals", file.toString())));
        return cache.get(
                "merged-" + name,
                content,
                folder -> d8(options, dexed, List.of(), Files.createDirectories(folder)));
    }

    private void d8(List<String> options, List<Path> inputs, List<Path> others, Path output)
            throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--debug", "--output", output.toString()));
        arguments.addAll(List.of("--min-api", "" + minSdk));
        // the platform's jar has Android's classes only: java.lang and its like come from this JDK
        arguments.addAll(List.of("--lib", platform.toString()));
        arguments.addAll(List.of("--lib", System.getProperty("java.home")));
        arguments.addAll(options);
        inputs.forEach(jar -> arguments.add(jar.toString()));
        others.forEach(jar -> arguments.addAll(List.of("--classpath", jar.toString())));
        CompilerProblems problems = new CompilerProblems(sources, log);
        try {
            D8.run(
                    D8Command.parse(arguments.toArray(new String[0]), Origin.root(), problems)
                            .build());
        } catch (CompilationFailedException e) {
            throw problems.failure("D8", e);
        }
    }

    /** Jars in different folders may be called the same, as those of all AARs are. */
    private static String name(Path jar) {
        return new Fingerprint().add(jar.getParent().toString()).hex() + "-" + jar.getFileName();
    }
}
