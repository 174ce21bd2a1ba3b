package dev.layerlens.apk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs an unsigned APK: resources, dex files, native libraries (stored, so that they are mapped
 * and not unpacked), service entries and files of the class path. The same inputs give the same
 * bytes.
 */
final class ApkPacker implements AutoCloseable {
    private static final LocalDateTime TIME = LocalDateTime.of(1981, 1, 1, 1, 1, 2);
    private static final String ABOUT_THE_JAR = "META-INF/";
    private static final String SERVICES = ABOUT_THE_JAR + "services/";

    private final ZipOutputStream out;
    private final Set<String> seen = new HashSet<>();

    ApkPacker(Path apk) throws IOException {
        out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(apk)));
    }

    /** Takes over what aapt2 linked, compressed or stored as it is there. */
    void resources(Path apk) throws IOException {
        try (ZipFile in = new ZipFile(apk.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                boolean stored = entry.getMethod() == ZipEntry.STORED;
                put(entry.getName(), in.getInputStream(entry).readAllBytes(), stored);
            }
        }
    }

    /** Takes the dex files of all folders; Android reads them by number, from the first on. */
    void dex(List<Path> folders) throws IOException {
        int number = 1;
        for (Path folder : folders) {
            for (Path file : Folders.files(folder, ".dex")) {
                String name = number == 1 ? "classes.dex" : "classes" + number + ".dex";
                put(name, Files.readAllBytes(file), false);
                number++;
            }
        }
    }

    /**
     * @param libraries by processor and name
     */
    void nativeLibraries(Map<String, Path> libraries) throws IOException {
        for (Map.Entry<String, Path> library : libraries.entrySet()) {
            put("lib/" + library.getKey(), Files.readAllBytes(library.getValue()), true);
        }
    }

    /** The services that jars declare; what two of them say of one service is put together. */
    void services(List<Path> jars) throws IOException {
        Map<String, StringBuilder> services = new TreeMap<>();
        for (Path jar : jars) {
            try (ZipFile in = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
                        byte[] text = in.getInputStream(entry).readAllBytes();
                        services.computeIfAbsent(entry.getName(), name -> new StringBuilder())
                                .append(new String(text, StandardCharsets.UTF_8).strip())
                                .append('\n');
                    }
                }
            }
        }
        for (Map.Entry<String, StringBuilder> service : services.entrySet()) {
            byte[] text = service.getValue().toString().getBytes(StandardCharsets.UTF_8);
            put(service.getKey(), text, false);
        }
    }

    /** What jars carry beside classes, and code reads as a resource of the class path. */
    void files(List<Path> jars) throws IOException {
        for (Path jar : jars) {
            try (ZipFile in = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    String name = entry.getName();
                    boolean code = name.endsWith(".class") || name.startsWith(ABOUT_THE_JAR);
                    if (!code && !entry.isDirectory()) {
                        put(name, in.getInputStream(entry).readAllBytes(), false);
                    }
                }
            }
        }
    }

    private void put(String name, byte[] bytes, boolean stored) throws IOException {
        if (!seen.add(name)) {
            return;
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        if (stored) {
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(checksum.getValue());
        }
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
