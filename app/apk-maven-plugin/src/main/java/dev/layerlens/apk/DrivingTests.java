package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * Of a module's compiled tests those that drive the application through its screens, with the test
 * classes that they use and those that a runner finds as services. Other tests look into single
 * classes, which a release need not have.
 */
final class DrivingTests {
    /** Tag of a class's entry in the constant pool (JVM specification 4.4, table 4.4-A). */
    private static final int CONSTANT_CLASS = 7;

    private static final String SERVICES = "META-INF/services/";

    private final Path folder;

    /** Class files by the path of the outermost class that they belong to. */
    private final Map<String, List<Path>> files = new TreeMap<>();

    /** Classes that each of these names in its code, and in that of the classes within it. */
    private final Map<String, Set<String>> references = new TreeMap<>();

    private DrivingTests(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds them.
     *
     * @param folder the compiled tests of the module
     * @param driver what tests drive screens with, as {@code some/package/}
     * @return class files
     */
    static List<Path> find(Path folder, String driver) throws IOException {
        DrivingTests tests = new DrivingTests(folder);
        tests.read();
        List<Path> found = new ArrayList<>();
        tests.reachedFrom(driver).forEach(name -> found.addAll(tests.files.get(name)));
        return found;
    }

    private void read() throws IOException {
        for (Path file : Folders.files(folder, ".class")) {
            String name = outermost(Folders.relative(folder, file).replaceFirst("[.]class$", ""));
            files.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
            references
                    .computeIfAbsent(name, key -> new TreeSet<>())
                    .addAll(references(Files.readAllBytes(file)));
        }
    }

    private Set<String> reachedFrom(String driver) throws IOException {
        Deque<String> open = new ArrayDeque<>(services());
        references.forEach(
                (name, used) -> {
                    if (used.stream().anyMatch(other -> other.startsWith(driver))) {
                        open.add(name);
                    }
                });
        Set<String> reached = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            if (files.containsKey(name) && reached.add(name)) {
                open.addAll(references.get(name));
            }
        }
        return reached;
    }

    /** Classes that providers of services are named after, one a line. */
    private Set<String> services() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : Folders.files(folder, "")) {
            if (Folders.relative(folder, file).startsWith(SERVICES)) {
                Files.readAllLines(file).forEach(line -> names.add(line.replace('.', '/')));
            }
        }
        return names;
    }

    private static Set<String> references(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            // 0 stands behind a long or double, which counts as two items
            if (item > 0 && classFile[item - 1] == CONSTANT_CLASS) {
                names.add(outermost(reader.readUTF8(item, buffer)));
            }
        }
        return names;
    }

    private static String outermost(String className) {
        int inner = className.indexOf('$');
        return inner < 0 ? className : className.substring(0, inner);
    }
}
