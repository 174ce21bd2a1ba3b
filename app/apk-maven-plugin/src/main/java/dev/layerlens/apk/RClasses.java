package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Resource classes of libraries: each holds only the library's own symbols, with the values that
 * they have in the linked application. (The whole R in every library would be 20 MB of source.)
 */
final class RClasses {
    private final Map<String, String> values = new HashMap<>();

    /**
     * @param linked R.txt of the linked application: lines of type, kind, name, value
     */
    RClasses(Path linked) throws IOException {
        for (String line : Files.readAllLines(linked)) {
            String[] part = line.split(" ", 4);
            values.put(part[0] + " " + part[1] + " " + part[2], part[3]);
        }
    }

    /** Writes the R class of a package that one or several libraries share. */
    void write(String packageName, List<Path> symbols, Path sources) throws IOException {
        Map<String, Map<String, String>> fields = new TreeMap<>();
        for (Path file : symbols) {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    add(line, fields);
                }
            }
        }
        if (fields.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("package " + packageName + ";\n\n");
        text.append("public final class R {\n");
        fields.forEach(
                (kind, lines) -> {
                    text.append("    public static final class ").append(kind).append(" {\n");
                    lines.values().forEach(text::append);
                    text.append("    }\n");
                });
        Path folder = sources.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("R.java"), text.append("}\n"));
    }

    private void add(String line, Map<String, Map<String, String>> fields) {
        String[] part = line.split(" ", 4);
        if (part.length < 4) {
            return;
        }
        String value = values.get(part[0] + " " + part[1] + " " + part[2]);
        if (value != null) {
            fields.computeIfAbsent(part[1], kind -> new TreeMap<>())
                    .put(
                            part[2],
                            "        public static "
                                    + part[0]
                                    + " "
                                    + part[2]
                                    + " = "
                                    + value
                                    + ";\n");
        }
    }
}
