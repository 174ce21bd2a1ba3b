package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
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
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * CIFAR-10 in its binary layout (Krizhevsky 2009): six files of 10,000 records, each the class and
 * then 1,024 red, 1,024 green and 1,024 blue bytes.
 */
final class Cifar10 {
    static final int SIDE = 32;
    private static final int PLANE = SIDE * SIDE;
    private static final int RECORD = 1 + 3 * PLANE;
    private static final int RECORDS = 10_000;
    private static final String TEST = "test_batch.bin";
    private static final List<String> TRAIN =
            IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i + ".bin").toList();
    private static final List<Label> LABELS =
            List.of(
                    new Label("airplane", "비행기"),
                    new Label("automobile", "자동차"),
                    new Label("bird", "새"),
                    new Label("cat", "고양이"),
                    new Label("deer", "사슴"),
                    new Label("dog", "개"),
                    new Label("frog", "개구리"),
                    new Label("horse", "말"),
                    new Label("ship", "배"),
                    new Label("truck", "트럭"));

    private Cifar10() {}

    /** Reads the folder with the six files, a folder around it, or the official .tar.gz archive. */
    static DataSet read(Path place) throws DataException {
        try {
            Map<String, byte[]> files = Files.isRegularFile(place) ? unpack(place) : list(place);
            return new DataSet(
                    pictures(place, files, "CIFAR-10 train", TRAIN),
                    pictures(place, files, "CIFAR-10 test", List.of(TEST)),
                    true);
        } catch (ZipException e) {
            throw new DataException(
                    place
                            + " is not a .tar.gz archive: give cifar-10-binary.tar.gz, or the folder"
                            + " with data_batch_1.bin");
        } catch (EOFException e) {
            throw new DataException(place + " ends too early: download it again");
        } catch (IOException e) {
            throw new DataException(place + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> list(Path place) throws IOException, DataException {
        Path inner = place.resolve("cifar-10-batches-bin");
        Path folder = Files.isDirectory(inner) ? inner : place;
        if (!Files.isDirectory(folder)) {
            throw new DataException(
                    place + " is not there: give the folder with data_batch_1.bin, or the archive");
        }
        Map<String, byte[]> files = new HashMap<>();
        for (Path file :
                IntStream.rangeClosed(0, TRAIN.size())
                        .mapToObj(i -> folder.resolve(name(i)))
                        .toList()) {
            if (Files.isRegularFile(file)) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String name(int i) {
        return i < TRAIN.size() ? TRAIN.get(i) : TEST;
    }

    private static Map<String, byte[]> unpack(Path archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                String name = Path.of(entry.getName()).getFileName().toString();
                if (name.endsWith(".bin")) {
                    files.put(name, tar.readNBytes(RECORD * RECORDS + 1));
                }
            }
        }
        return files;
    }

    private static PictureSet pictures(
            Path place, Map<String, byte[]> files, String name, List<String> batches)
            throws DataException {
        byte[] pixels = new byte[batches.size() * RECORDS * 3 * PLANE];
        int[] answers = new int[batches.size() * RECORDS];
        int at = 0;
        for (String batch : batches) {
            byte[] bytes = files.get(batch);
            check(place, batch, bytes);
            for (int record = 0; record < RECORDS; record++, at++) {
                answers[at] = answer(batch, bytes, record);
                interleave(bytes, record * RECORD + 1, pixels, at * 3 * PLANE);
            }
        }
        return new PictureSet(name, LABELS, SIDE, pixels, answers);
    }

    private static void check(Path place, String batch, byte[] bytes) throws DataException {
        if (bytes == null) {
            throw new DataException(
                    place + " has no " + batch + ": give cifar-10-binary.tar.gz, or its folder");
        }
        if (bytes.length != RECORD * RECORDS) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s ends at byte %,d; a CIFAR-10 batch has %,d: download it again",
                            batch,
                            bytes.length,
                            RECORD * RECORDS));
        }
    }

    private static int answer(String batch, byte[] bytes, int record) throws DataException {
        int answer = bytes[record * RECORD];
        if (answer < 0 || answer >= LABELS.size()) {
            throw new DataException(
                    String.format(
                            Locale.ROOT,
                            "%s names class %d at byte %,d; CIFAR-10 has 0 to 9: is it another file?",
                            batch,
                            answer & 255,
                            record * RECORD));
        }
        return answer;
    }

    /** From planes of red, green, blue to red, green, blue of each pixel. */
    private static void interleave(byte[] from, int at, byte[] to, int offset) {
        for (int i = 0; i < PLANE; i++) {
            for (int colour = 0; colour < 3; colour++) {
                to[offset + i * 3 + colour] = from[at + colour * PLANE + i];
            }
        }
    }
}
