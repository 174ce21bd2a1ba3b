package dev.layerlens.tools.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * CIFAR-10 and CIFAR-100 in their binary layout (Krizhevsky 2009): records of one class byte, or
 * two of which the second counts, and then 1,024 red, 1,024 green and 1,024 blue bytes.
 */
final class Cifar {
    static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;

    /** Far more than the archives hold: one that goes on is made to go on for ever. */
    private static final long ARCHIVE_BYTES = 1_000_000_000;

    private final CifarLayout layout;

    Cifar(CifarLayout layout) {
        this.layout = layout;
    }

    /** Reads the folder with the files, a folder around it, or the official .tar.gz archive. */
    DataSet read(Path place) throws DataException {
        try {
            Map<String, byte[]> files = Files.isRegularFile(place) ? unpack(place) : list(place);
            return new DataSet(
                    pictures(
                            place,
                            files,
                            layout.name() + " train",
                            layout.train(),
                            layout.trainRecords()),
                    pictures(
                            place,
                            files,
                            layout.name() + " test",
                            List.of(layout.test()),
                            layout.testRecords()),
                    true);
        } catch (ZipException e) {
            throw new DataException(
                    place
                            + " is not a .tar.gz archive: give "
                            + layout.archive()
                            + ", or the folder with "
                            + layout.train().get(0));
        } catch (EOFException e) {
            throw new DataException(place + " ends too early: download it again");
        } catch (IOException e) {
            throw new DataException(
                    place + " cannot be read: " + e.getMessage() + ": download it again");
        }
    }

    private Map<String, byte[]> list(Path place) throws IOException, DataException {
        Path inner = place.resolve(layout.folder());
        Path folder = Files.isDirectory(inner) ? inner : place;
        if (!Files.isDirectory(folder)) {
            throw new DataException(
                    place
                            + " is not there: give the folder with "
                            + layout.train().get(0)
                            + ", or the archive");
        }
        Map<String, byte[]> files = new HashMap<>();
        for (String name : layout.files()) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, bytes(file));
            }
        }
        return files;
    }

    /** A file, or its beginning if it is longer than any of this kind. */
    private byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(layout.mostBytes() + 1);
        }
    }

    private Map<String, byte[]> unpack(Path archive) throws IOException {
        try {
            return unpacked(archive);
        } catch (RuntimeException e) {
            throw new IOException("its list of files makes no sense", e);
        }
    }

    private Map<String, byte[]> unpacked(Path archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (tar.getBytesRead() + Math.max(0, entry.getSize()) > ARCHIVE_BYTES) {
                    throw new IOException("it expands to more than " + layout.name() + " has");
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (layout.files().contains(name)) {
                    files.put(name, tar.readNBytes(layout.mostBytes() + 1));
                }
            }
        }
        return files;
    }

    private PictureSet pictures(
            Path place, Map<String, byte[]> files, String name, List<String> batches, int records)
            throws DataException {
        byte[] pixels = new byte[batches.size() * records * 3 * PLANE];
        int[] answers = new int[batches.size() * records];
        int at = 0;
        for (String batch : batches) {
            byte[] bytes = files.get(batch);
            check(place, batch, bytes, records * layout.record());
            for (int record = 0; record < records; record++, at++) {
                answers[at] = answer(batch, bytes, record);
                interleave(
                        bytes,
                        record * layout.record() + layout.answerBytes(),
                        pixels,
                        at * 3 * PLANE);
            }
        }
        return new PictureSet(name, layout.labels(), SIDE, pixels, answers);
    }

    private void check(Path place, String batch, byte[] bytes, int length) throws DataException {
        if (bytes == null) {
            throw new DataException(
                    place + " has no " + batch + ": give " + layout.archive() + ", or its folder");
        }
        if (bytes.length != length) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s ends at byte %,d; a %s batch has %,d: download it again",
                            batch,
                            bytes.length,
                            layout.name(),
                            length));
        }
    }

    private int answer(String batch, byte[] bytes, int record) throws DataException {
        int at = record * layout.record() + layout.answerBytes() - 1;
        int answer = bytes[at];
        if (answer < 0 || answer >= layout.labels().size()) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s names class %d at byte %,d; %s has 0 to %d: is it another file?",
                            batch,
                            answer & 255,
                            at,
                            layout.name(),
                            layout.labels().size() - 1));
        }
        return answer;
    }

    /** From planes of red, green, blue to red, green, blue of each pixel. */
    private void interleave(byte[] from, int at, byte[] to, int offset) {
        for (int i = 0; i < PLANE; i++) {
            for (int colour = 0; colour < 3; colour++) {
                to[offset + i * 3 + colour] = from[at + colour * PLANE + i];
            }
        }
    }
}
