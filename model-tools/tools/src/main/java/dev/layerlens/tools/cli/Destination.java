package dev.layerlens.tools.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where a file is to be written: what is wrong with it is said before anything is measured. */
final class Destination {

    private Destination() {}

    /**
     * @throws IllegalArgumentException if a folder has that name, or there is no folder that may be
     *     written into
     */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder: name a file to write");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    file + " cannot be written: there is no folder " + folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IllegalArgumentException(
                    file + " cannot be written: permission denied in " + folder);
        }
    }

    /**
     * The same for a page.
     *
     * @throws IllegalArgumentException also if the name ends as that of another kind of file
     */
    static void checkPage(Path file) {
        check(file);
        if (!ends(file, ".html") && !ends(file, ".htm")) {
            throw new IllegalArgumentException(
                    file + " would be an HTML file: give a name that ends in .html");
        }
    }

    /** Whether a file's name says that it is to be a PNG. */
    static boolean png(Path file) {
        return ends(file, ".png");
    }

    private static boolean ends(Path file, String end) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(end);
    }
}
