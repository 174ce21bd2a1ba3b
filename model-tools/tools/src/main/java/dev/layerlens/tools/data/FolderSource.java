package dev.layerlens.tools.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files below a folder; links to folders are not followed, hidden files left out. */
final class FolderSource implements PictureSource {
    /** No picture is as large; nothing that is gets into memory. */
    static final long FILE_BYTES = 500_000_000;

    private final Path folder;
    private final List<String> paths;

    FolderSource(Path folder) throws IOException {
        this.folder = folder;
        try (Stream<Path> files = Files.walk(folder)) {
            paths =
                    files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(path -> !path.startsWith(".") && !path.contains("/."))
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
    public byte[] read(String path) throws IOException {
        Path file = folder.resolve(path);
        if (Files.size(file) > FILE_BYTES) {
            throw new IOException(path + " is too large to be a picture");
        }
        return Files.readAllBytes(file);
    }

    @Override
    public void close() {}
}
