package dev.layerlens.apk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
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

    /** Writes an archive of the given entries. */
    static Path zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Compiles one source file and packs what came out. */
    static Path jar(Path folder, String className, String source) throws IOException {
        Path java = Files.createDirectories(folder).resolve(className + ".java");
        Files.writeString(java, source);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments =
                List.of("--release", "17", "-d", classes.toString(), java.toString());
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(new String[0]));
        if (status != 0) {
            throw new IOException(java + " does not compile");
        }
        Map<String, byte[]> entries = new TreeMap<>();
        for (Path file : Folders.files(classes, ".class")) {
            entries.put(Folders.relative(classes, file), Files.readAllBytes(file));
        }
        return zip(folder.resolve(className + ".jar"), entries);
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
