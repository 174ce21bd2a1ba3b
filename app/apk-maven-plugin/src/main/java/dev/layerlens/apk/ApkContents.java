package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one APK is packed from.
 *
 * @param resources what aapt2 linked
 * @param dex folders of dex files
 * @param nativeLibraries by processor and name, as in {@code arm64-v8a/liba.so}
 * @param services jars whose service entries are packed
 * @param files jars whose files on the class path are packed, as in {@code some/words.properties}
 */
record ApkContents(
        Path resources,
        List<Path> dex,
        SortedMap<String, Path> nativeLibraries,
        List<Path> services,
        List<Path> files) {

    /** The processors there are native libraries for. */
    SortedSet<String> processors() {
        SortedSet<String> found = new TreeSet<>();
        nativeLibraries.keySet().forEach(name -> found.add(name.substring(0, name.indexOf('/'))));
        return found;
    }

    /** The same with the native libraries of one processor only. */
    ApkContents only(String processor) {
        SortedMap<String, Path> left = new TreeMap<>();
        for (Map.Entry<String, Path> library : nativeLibraries.entrySet()) {
            if (library.getKey().startsWith(processor + "/")) {
                left.put(library.getKey(), library.getValue());
            }
        }
        return new ApkContents(resources, dex, left, services, files);
    }

    /** What decides on the APK. */
    Fingerprint fingerprint() throws IOException {
        Fingerprint all = new Fingerprint().addFile(resources);
        for (Path folder : dex) {
            all.addTree(folder);
        }
        for (Map.Entry<String, Path> library : nativeLibraries.entrySet()) {
            all.add(library.getKey()).addFile(library.getValue());
        }
        return all.addFiles(services).addFiles(files);
    }

    /** Writes the unsigned APK. */
    void pack(Path apk) throws IOException {
        try (ApkPacker packer = new ApkPacker(apk)) {
            packer.resources(resources);
            packer.dex(dex);
            packer.nativeLibraries(nativeLibraries);
            packer.services(services);
            packer.files(files);
        }
    }
}
