package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Gathers the assets of an application in one folder. */
final class Assets {

    private Assets() {}

    /**
     * @param own the application's own assets; may be missing
     * @param models folders whose .tflite files go under models/; a later one's file wins
     */
    static void stage(Path own, List<Path> models, Path assets) throws IOException {
        Folders.empty(assets);
        for (Path file : Folders.files(own, "")) {
            copy(file, assets.resolve(Folders.relative(own, file)));
        }
        for (Path folder : models) {
            List<Path> files = modelsIn(folder);
            if (files.isEmpty()) {
                throw new IOException(
                        folder + " holds no .tflite file: name a folder of models, or none");
            }
            for (Path file : files) {
                copy(file, assets.resolve("models").resolve(file.getFileName().toString()));
            }
        }
    }

    /** Only those right in the folder: what lies deeper belongs to something else. */
    private static List<Path> modelsIn(Path folder) throws IOException {
        return Folders.files(folder, ".tflite").stream()
                .filter(file -> folder.equals(file.getParent()))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
