package dev.layerlens.apk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * An Android library, unpacked.
 *
 * @param folder where its parts lie
 */
record Aar(Path folder) {
    private static final Pattern PACKAGE = Pattern.compile("package=\"([^\"]+)\"");

    /**
     * Unpacks an archive, once; jars it carries inside join its classes.
     *
     * @param name unique among the libraries of the cache
     */
    static Aar unpack(Path archive, String name, StepCache cache) throws IOException {
        Fingerprint source = new Fingerprint().addFile(archive);
        return new Aar(
                cache.get(
                        name,
                        source,
                        folder -> {
                            Folders.unzip(archive, Folders.empty(folder));
                            new Aar(folder).joinJars();
                        }));
    }

    Path classes() {
        return folder.resolve("classes.jar");
    }

    Path manifest() {
        return folder.resolve("AndroidManifest.xml");
    }

    Path resources() {
        return folder.resolve("res");
    }

    /** The library's resource symbols; may be missing. */
    Path symbols() {
        return folder.resolve("R.txt");
    }

    /** The library's rules for R8; may be missing. */
    Path rules() {
        return folder.resolve("proguard.txt");
    }

    List<Path> nativeLibraries() throws IOException {
        return Folders.files(folder.resolve("jni"), ".so");
    }

    String packageName() throws IOException {
        return packageOf(manifest());
    }

    /** Tells the library, and what was in it, apart from all others. */
    String name() {
        return folder.getFileName().toString();
    }

    static String packageOf(Path manifest) throws IOException {
        Matcher matcher = PACKAGE.matcher(Files.readString(manifest));
        if (!matcher.find()) {
            throw new IOException(manifest + " names no package");
        }
        return matcher.group(1);
    }

    private void joinJars() throws IOException {
        List<Path> jars = new ArrayList<>(Folders.files(folder.resolve("libs"), ".jar"));
        if (jars.isEmpty()) {
            return;
        }
        jars.add(0, classes());
        Path joined = folder.resolve("joined.jar");
        Set<String> seen = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(joined);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path jar : jars) {
                try (ZipFile in = new ZipFile(jar.toFile())) {
                    for (ZipEntry entry : Collections.list(in.entries())) {
                        if (seen.add(entry.getName())) {
                            out.putNextEntry(new ZipEntry(entry.getName()));
                            in.getInputStream(entry).transferTo(out);
                            out.closeEntry();
                        }
                    }
                }
            }
        }
        Files.move(joined, classes(), StandardCopyOption.REPLACE_EXISTING);
    }
}
