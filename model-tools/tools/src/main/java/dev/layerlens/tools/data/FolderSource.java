package dev.layerlens.tools.data;

import dev.layerlens.tools.pictures.PictureDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files below a folder; links to folders are not followed, hidden files left out. */
final class FolderSource implements PictureSource {
    private final Path folder;
    private final List<String> paths;
    private final List<String> folders;

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        paths = below(folder, Files::isRegularFile);
        folders = below(folder, Files::isDirectory);
    }

    private static List<String> below(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .filter(path -> !path.isEmpty())
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public List<String> folders() {
        return folders;
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = folder.resolve(path);
        if (Files.size(file) > PictureDecoder.FILE_BYTES) {
            throw new IOException(path + " is too large to be a picture");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {}
}
