package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches of the real size, all zero (airplanes in the dark) but for a few records. */
class Cifar10Test {
    private static final int PLANE = 1024;
    private static final int RECORD = 3073;
    private static final int BATCH = 30_730_000;

    @TempDir private Path around;
    private Path folder;

    @BeforeEach
    void writeBatches() throws IOException {
        folder = Files.createDirectory(around.resolve("cifar-10-batches-bin"));
        for (int i = 1; i <= 5; i++) {
            resize("data_batch_" + i + ".bin", BATCH);
        }
        resize("test_batch.bin", BATCH);
        put("data_batch_1.bin", 0, record(6, 10));
        put("data_batch_5.bin", 9_999L * RECORD, record(9, 20));
        put("test_batch.bin", 7L * RECORD, record(3, 30));
    }

    /** Red, green and blue planes whose values tell colour and place. */
    private static byte[] record(int answer, int start) {
        byte[] record = new byte[RECORD];
        record[0] = (byte) answer;
        for (int i = 0; i < 3 * PLANE; i++) {
            record[1 + i] = (byte) (start + 50 * (i / PLANE) + i % PLANE % 31);
        }
        return record;
    }

    private static byte[] expected(int start) {
        byte[] picture = new byte[3 * PLANE];
        for (int pixel = 0; pixel < PLANE; pixel++) {
            for (int colour = 0; colour < 3; colour++) {
                picture[pixel * 3 + colour] = (byte) (start + 50 * colour + pixel % 31);
            }
        }
        return picture;
    }

    private void resize(String name, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.setLength(length);
        }
    }

    private void put(String name, long at, byte... bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.seek(at);
            file.write(bytes);
        }
    }

    private static byte[] picture(PictureSet set, int index) {
        byte[] picture = new byte[set.bytes()];
        set.copy(index, picture, 0);
        return picture;
    }

    @Test
    void planesBecomePixelsAndEveryRecordKeepsItsPlace() throws Exception {
        DataSet data = DataSets.open("cifar10:" + folder);
        assertThat(data.train().size()).isEqualTo(50_000);
        assertThat(data.test().size()).isEqualTo(10_000);
        assertThat(data.train().answer(0)).isEqualTo(6);
        assertThat(picture(data.train(), 0)).containsExactly(expected(10));
        assertThat(data.train().answer(49_999)).isEqualTo(9);
        assertThat(picture(data.train(), 49_999)).containsExactly(expected(20));
        assertThat(data.test().answer(7)).isEqualTo(3);
        assertThat(picture(data.test(), 7)).containsExactly(expected(30));
        assertThat(data.test().answer(8)).isZero();
        assertThat(data.train().labels().get(6).english()).isEqualTo("frog");
        assertThat(data.train().labels().get(6).korean()).isEqualTo("개구리");
    }

    @Test
    void theFolderAroundItAndTheArchiveHoldTheSameData() throws Exception {
        String digest = DataSets.open("cifar10:" + folder).digest();
        assertThat(DataSets.open("cifar10:" + around).digest()).isEqualTo(digest);
        Path archive = archive();
        assertThat(DataSets.open("cifar10:" + archive).digest()).isEqualTo(digest);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> DataSets.open("cifar10:" + archive))
                .isInstanceOf(DataException.class)
                .hasMessage(archive + " ends too early: download it again");
    }

    private Path archive() throws IOException {
        Path archive = around.resolve("cifar-10-binary.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
            for (Path file : IntStream.rangeClosed(1, 6).mapToObj(this::batch).toList()) {
                String name = "cifar-10-batches-bin/" + file.getFileName();
                tar.putArchiveEntry(new TarArchiveEntry(file.toFile(), name));
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }

    private Path batch(int i) {
        return folder.resolve(i == 6 ? "test_batch.bin" : "data_batch_" + i + ".bin");
    }

    @Test
    void aTruncatedBatchIsRefusedWithItsLength() throws Exception {
        resize("data_batch_3.bin", 1_204_113);
        assertRefused(
                folder,
                "data_batch_3.bin ends at byte 1,204,113; a CIFAR-10 batch has 30,730,000:"
                        + " download it again");
    }

    @Test
    void aClassThatIsNoneIsRefusedWithItsPlace() throws Exception {
        put("test_batch.bin", 2L * RECORD, (byte) 200);
        assertRefused(
                folder,
                "test_batch.bin names class 200 at byte 6,146; CIFAR-10 has 0 to 9:"
                        + " is it another file?");
    }

    @Test
    void aMissingBatchIsNamed() throws Exception {
        Files.delete(folder.resolve("data_batch_4.bin"));
        assertRefused(
                folder,
                folder + " has no data_batch_4.bin: give cifar-10-binary.tar.gz, or its folder");
    }

    @Test
    void aFolderThatIsNotThereAndAFileThatIsNoArchiveAreRefused() throws Exception {
        Path nowhere = around.resolve("nowhere");
        assertRefused(
                nowhere,
                nowhere + " is not there: give the folder with data_batch_1.bin, or the archive");
        Path text = Files.writeString(around.resolve("notes.txt"), "no archive at all");
        assertRefused(
                text,
                text
                        + " is not a .tar.gz archive: give cifar-10-binary.tar.gz, or the folder with"
                        + " data_batch_1.bin");
    }

    private static void assertRefused(Path place, String message) {
        assertThatThrownBy(() -> DataSets.open("cifar10:" + place))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }
}
