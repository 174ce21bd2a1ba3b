package dev.layerlens.apk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gathers the assets of an application in one folder. */
final class Assets {
    private final Path own;
    private final List<Path> models;

    /**
     * @param own the application's own assets; may be missing
     * @param models folders whose .tflite files go under models/; a later one's file wins
     */
    Assets(Path own, List<Path> models) {
        this.own = own;
        this.models = List.copyOf(models);
    }

    /** What decides on the assets. */
    Fingerprint fingerprint() throws IOException {
        Fingerprint all = new Fingerprint().addPath(own);
        for (Path folder : models) {
            all.add(folder.toString());
            for (Path file : modelsIn(folder)) {
                all.add(file.getFileName().toString()).addFile(file);
            }
        }
        return all;
    }

    /** Copies them to a new folder. */
    void stage(Path assets) throws IOException {
        Files.createDirectories(assets);
        for (Path file : Folders.files(own, "")) {
            Folders.copy(file, assets.resolve(Folders.relative(own, file)));
        }
        for (Path folder : models) {
            for (Path file : modelsIn(folder)) {
                Folders.copy(file, assets.resolve("models").resolve(file.getFileName().toString()));
            }
        }
    }

    /** Only those right in the folder: what lies deeper belongs to something else. */
    private static List<Path> modelsIn(Path folder) throws IOException {
        List<Path> files =
                Folders.files(folder, ".tflite").stream()
                        .filter(file -> folder.equals(file.getParent()))
                        .toList();
        if (files.isEmpty()) {
            throw new IOException(
                    folder + " holds no .tflite file: name a folder of models, or none");
        }
        return files;
    }
}
