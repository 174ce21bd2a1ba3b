package dev.layerlens.apk;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/** Small real inputs of the steps: archives, compiled classes, the Android platform. */
final class Samples {
    static final String MANIFEST =
            """
            <manifest xmlns:android="http://schemas.android.com/apk/res/android" package="%s">
              <application %s/>
            </manifest>
            """;

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes an archive of the given entries: the same bytes for the same entries. */
    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(LocalDateTime.of(2001, 1, 1, 0, 0));
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Compiles one source file and packs what came out. */
    static Path jar(Path folder, String className, String source, Path... classPath)
            throws IOException {
        Path java = Files.createDirectories(folder).resolve(className + ".java");
        Files.writeString(java, source);
        return compile(List.of(java), List.of(classPath), folder.resolve(className + ".jar"));
    }

    /** Compiles source files and packs what came out. */
    static Path compile(List<Path> sources, List<Path> classPath, Path jar) throws IOException {
        Path classes = Folders.empty(jar.resolveSibling(jar.getFileName() + ".classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-Xlint:none"));
        arguments.addAll(List.of("-d", classes.toString()));
        String joined = classPath.stream().map(Path::toString).collect(joining(File.pathSeparator));
        arguments.addAll(List.of("-cp", joined.isEmpty() ? classes.toString() : joined));
        sources.forEach(file -> arguments.add(file.toString()));
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(new String[0]));
        if (status != 0) {
            throw new IOException(sources + " do not compile");
        }
        Map<String, byte[]> entries = new TreeMap<>();
        for (Path file : Folders.files(classes, ".class")) {
            entries.put(Folders.relative(classes, file), Files.readAllBytes(file));
        }
        return zip(jar, entries);
    }

    /** The same jar with class files that say to be made for another version of Java. */
    static Path withClassVersion(Path jar, int version) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                // JVM specification 4.1: major_version is at offset 6
                bytes[7] = (byte) version;
                entries.put(entry.getName(), bytes);
            }
        }
        return zip(jar, entries);
    }

    /** Links an application of nothing but a manifest and assets, if there are any. */
    static Path linked(Path work, Path assets) throws IOException {
        Path manifest = work.resolve("AndroidManifest.xml");
        Files.writeString(manifest, MANIFEST.formatted("some.app", ""));
        new ResourceLink(Aapt2.in(work), work).link(platform(), manifest, assets, List.of());
        return ResourceLink.resourceApk(work);
    }

    /** The jar that has the classes and resources of Android. */
    static Path platform() {
        try {
            Class<?> activity =
                    Class.forName("android.app.Activity", false, Samples.class.getClassLoader());
            return Path.of(activity.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
