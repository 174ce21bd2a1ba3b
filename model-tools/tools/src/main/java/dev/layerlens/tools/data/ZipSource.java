package dev.layerlens.tools.data;

import dev.layerlens.tools.pictures.PictureDecoder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files in a zip archive, read where they lie: nothing is unpacked to the disk. */
final class ZipSource implements PictureSource {
    /** Far more than any picture expands to: a file that does is made to fill memory. */
    private static final int MOST_TIMES_LARGER = 1_000;

    /** From the root, from a drive, or by way of the folder above. */
    private static final Pattern LEAVES = Pattern.compile("^/|^[A-Za-z]:|(^|/)\\.\\.(/|$)");

    private static final String NOT_WHOLE =
            " is not a whole zip archive: give one, or a folder with one folder a class";

    private static final int ALWAYS_ALLOWED = 10_000_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    /**
     * @throws DataException if an entry would lie outside of the archive, or it is no archive
     */
    ZipSource(Path file) throws IOException, DataException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new DataException(file + NOT_WHOLE);
        }
        try {
            entries = entries(file, zip);
        } catch (DataException e) {
            zip.close();
            throw e;
        } catch (RuntimeException e) {
            // names that are no text
            zip.close();
            throw new DataException(file + NOT_WHOLE);
        }
    }

    /** Paths of the files, with the entry that each is. */
    private static Map<String, ZipEntry> entries(Path file, ZipFile zip) throws DataException {
        Map<String, ZipEntry> found = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String path = entry.getName().replace('\\', '/');
            if (LEAVES.matcher(path).find()) {
                throw new DataException(
                        file + " is not safe: its entry " + path + " lies outside of it");
            }
            boolean hidden = path.startsWith(".") || path.contains("/.") || path.startsWith("__");
            if (!hidden) {
                found.putIfAbsent(path, entry);
            }
        }
        return found;
    }

    @Override
    public List<String> paths() {
        return entries.keySet().stream().filter(path -> !path.endsWith("/")).toList();
    }

    @Override
    public List<String> folders() {
        return entries.keySet().stream()
                .filter(path -> path.endsWith("/"))
                .map(path -> path.substring(0, path.length() - 1))
                .toList();
    }

    @Override
    public byte[] read(String path) throws IOException {
        ZipEntry entry = entries.get(path);
        long packed = Math.max(0, entry.getCompressedSize());
        long most =
                Math.min(
                        PictureDecoder.FILE_BYTES,
                        Math.max(ALWAYS_ALLOWED, packed * MOST_TIMES_LARGER));
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw new IOException(path + " expands to more than a picture can have");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new IOException(path + " is damaged in the archive", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
