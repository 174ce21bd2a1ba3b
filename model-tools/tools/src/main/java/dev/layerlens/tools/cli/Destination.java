package dev.layerlens.tools.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Where a file is to be written: what is wrong with it is said before anything is measured. */
final class Destination {

    private Destination() {}

    /**
     * @throws IllegalArgumentException if a folder has that name
     * @throws NoSuchFileException if there is no folder to write into
     */
    static void check(Path file) throws NoSuchFileException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder: name a file to write");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new NoSuchFileException(file.toString());
        }
    }

    /** Whether a file's name says that it is to be a PNG. */
    static boolean png(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png");
    }
}
