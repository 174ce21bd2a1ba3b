package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Results of steps, kept by the fingerprint of what they were made from: a step whose inputs did
 * not change is not done again.
 *
 * @param folder where the results lie, one file or folder each, named {@code fingerprint-name}
 */
record StepCache(Path folder) {

    /** Makes one result; what is left half-done by a failure is never taken for a result. */
    interface Step {
        void writeTo(Path target) throws IOException;
    }

    /**
     * The result of a step, made now if there is none from these inputs. Results of the same name
     * from other inputs are deleted.
     */
    Path get(String name, Fingerprint inputs, Step step) throws IOException {
        Path result = folder.resolve(inputs.hex() + "-" + name);
        if (Files.exists(result)) {
            return result;
        }
        for (Path old : resultsOf(name)) {
            Folders.delete(old);
        }
        Path unfinished = folder.resolve("unfinished").resolve(name);
        Folders.delete(unfinished);
        Files.createDirectories(unfinished.getParent());
        step.writeTo(unfinished);
        return Files.move(unfinished, result);
    }

    private List<Path> resultsOf(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> isResultOf(name, path.getFileName().toString())).toList();
        }
    }

    private static boolean isResultOf(String name, String fileName) {
        return fileName.length() == Fingerprint.LENGTH + 1 + name.length()
                && fileName.endsWith("-" + name);
    }
}
