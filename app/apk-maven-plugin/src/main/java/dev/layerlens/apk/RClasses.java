package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Resource classes: each holds only the symbols that its package knows, with the values that they
 * have in the linked application. (The whole R in every library would be 20 MB of source.)
 */
final class RClasses {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Map<String, Map<String, String>>> packages = new TreeMap<>();

    /**
     * @param linked R.txt of the linked application: lines of type, kind, name, value
     */
    RClasses(Path linked) throws IOException {
        for (String line : Files.readAllLines(linked)) {
            String[] part = line.split(" ", 4);
            values.put(part[0] + " " + part[1] + " " + part[2], part[3]);
        }
    }

    /**
     * Adds the symbols of a package, which several libraries may share.
     *
     * @param symbols an R.txt, whose own values mean nothing; may be missing
     */
    void add(String packageName, Path symbols) throws IOException {
        if (Files.exists(symbols)) {
            for (String line : Files.readAllLines(symbols)) {
                add(packageName, line.split(" ", 4));
            }
        }
    }

    private void add(String packageName, String[] part) {
        String value = part.length < 4 ? null : values.get(part[0] + " " + part[1] + " " + part[2]);
        if (value != null) {
            String field = "public static " + part[0] + " " + part[2] + " = " + value + ";";
            packages.computeIfAbsent(packageName, name -> new TreeMap<>())
                    .computeIfAbsent(part[1], kind -> new TreeMap<>())
                    .put(part[2], field);
        }
    }

    /** Writes the classes that are new or changed, and deletes those of packages that are gone. */
    void write(Path sources) throws IOException {
        Set<Path> written = new HashSet<>();
        for (Map.Entry<String, Map<String, Map<String, String>>> entry : packages.entrySet()) {
            Path file = sources.resolve(entry.getKey().replace('.', '/')).resolve("R.java");
            Folders.write(file, source(entry.getKey(), entry.getValue()));
            written.add(file);
        }
        for (Path file : Folders.files(sources, ".java")) {
            if (!written.contains(file)) {
                Files.delete(file);
            }
        }
    }

    private static String source(String packageName, Map<String, Map<String, String>> kinds) {
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        text.append("public final class R {\n");
        kinds.forEach(
                (kind, fields) -> {
                    text.append("    public static final class ").append(kind).append(" {\n");
                    fields.values()
                            .forEach(field -> text.append("        ").append(field).append('\n'));
                    text.append("    }\n");
                });
        return text.append("}\n").toString();
    }
}
