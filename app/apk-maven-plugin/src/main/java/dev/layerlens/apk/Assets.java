package dev.layerlens.apk;

import java.io.File;
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
    static void stage(Path own, List<File> models, Path assets) throws IOException {
        Folders.empty(assets);
        for (Path file : Folders.files(own, "")) {
            copy(file, assets.resolve(own.relativize(file).toString()));
        }
        for (File folder : models) {
            if (!folder.isDirectory()) {
                throw new IOException(folder + " is no folder of models");
            }
            for (Path file : Folders.files(folder.toPath(), ".tflite")) {
                copy(file, assets.resolve("models").resolve(file.getFileName().toString()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
