package dev.layerlens.tools.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip archive, read where they lie: nothing is unpacked to the disk. */
final class ZipSource implements PictureSource {
    /** Far more than any picture expands to: a file that does is made to fill memory. */
    private static final int MOST_TIMES_LARGER = 1_000;

    private static final int ALWAYS_ALLOWED = 10_000_000;

    private final ZipFile zip;
    private final List<String> paths;

    /**
     * @throws DataException if an entry would lie outside of the archive, or it is no archive
     */
    ZipSource(Path file) throws IOException, DataException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new DataException(
                    file
                            + " is not a whole zip archive: give one, or a folder with one folder a"
                            + " class");
        }
        try {
            paths = paths(file);
        } catch (DataException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private List<String> paths(Path file) throws DataException {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/');
            if (path.startsWith("/")
                    || path.contains(":")
                    || List.of(path.split("/", -1)).contains("..")) {
                throw new DataException(
                        file + " is not safe: its entry " + path + " lies outside of it");
            }
            boolean hidden = path.startsWith(".") || path.contains("/.") || path.startsWith("__");
            if (!entry.isDirectory() && !hidden && seen.add(path)) {
                found.add(entry.getName());
            }
        }
        Collections.sort(found);
        return found;
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public byte[] read(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        long packed = Math.max(0, entry.getCompressedSize());
        long most =
                Math.min(
                        FolderSource.FILE_BYTES,
                        Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES_LARGER));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new IOException(path + " expands to more than a picture can have");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
