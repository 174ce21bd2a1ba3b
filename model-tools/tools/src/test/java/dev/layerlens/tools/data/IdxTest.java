package dev.layerlens.tools.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {
    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        pictures("train-images-idx3-ubyte", 6, 4);
        answers("train-labels-idx1-ubyte", 6);
        pictures("t10k-images-idx3-ubyte", 2, 4);
        answers("t10k-labels-idx1-ubyte", 2);
    }

    private void pictures(String name, int count, int side) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(16 + count * side * side);
        out.putInt(0x803).putInt(count).putInt(side).putInt(side);
        for (int i = 0; i < count * side * side; i++) {
            out.put((byte) (i * 3));
        }
        Files.write(folder.resolve(name), out.array());
    }

    private void answers(String name, int count) throws IOException {
        ByteBuffer out = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            out.put((byte) (i % 3));
        }
        Files.write(folder.resolve(name), out.array());
    }

    private DataSet read() throws DataException {
        return DataSets.open("mnist:" + folder);
    }

    @Test
    void greyPicturesBecomeThreeEqualColours() throws Exception {
        DataSet data = read();
        assertThat(data.train().size()).isEqualTo(6);
        assertThat(data.test().size()).isEqualTo(2);
        assertThat(data.train().labels()).hasSize(3);
        assertThat(data.flips()).isFalse();
        float[] second = data.train().picture(1);
        assertThat(Arrays.copyOf(second, 6)).containsExactly(48, 48, 48, 51, 51, 51);
        assertThat(data.train().answer(5)).isEqualTo(2);
    }

    @Test
    void zippedFilesAreReadAsWell() throws Exception {
        String digest = read().digest();
        Path plain = folder.resolve("train-images-idx3-ubyte");
        byte[] bytes = Files.readAllBytes(plain);
        Files.delete(plain);
        try (OutputStream out =
                new GZIPOutputStream(
                        Files.newOutputStream(folder.resolve("train-images-idx3-ubyte.gz")))) {
            out.write(bytes);
        }
        assertThat(read().digest()).isEqualTo(digest);
    }

    @Test
    void otherSizesAreResampled() throws Exception {
        DataSet data =
                DataSets.open(
                        new DataRequest("mnist:" + folder, 8, 0.2, 1, "", 0, ""),
                        DataListener.DEAF);
        assertThat(data.test().side()).isEqualTo(8);
        assertThat(data.test().picture(0)).hasSize(192);
    }

    @Test
    void aWrongMagicNumberIsRefused() throws Exception {
        Path file = folder.resolve("train-images-idx3-ubyte");
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] = 1;
        Files.write(file, bytes);
        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessage(
                        file + " does not begin with 0x00000803: it is no IDX file of pictures");
    }

    @Test
    void lengthsThatDoNotAgreeAreRefused() throws Exception {
        Path file = folder.resolve("train-images-idx3-ubyte");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));
        assertThatThrownBy(this::read)
                .hasMessage(file + " holds 34 bytes; its header says 96: download it again");
        pictures("train-images-idx3-ubyte", 5, 4);
        assertThatThrownBy(this::read)
                .hasMessage("MNIST train has 5 pictures and 6 answers: are they of two sets?");
        pictures("train-images-idx3-ubyte", 6, 8);
        assertThatThrownBy(this::read)
                .hasMessage(folder + " has pictures of two sizes: are they of two sets?");
    }

    @Test
    void sidesThatOverflowAreRefused() throws Exception {
        Path file = folder.resolve("train-images-idx3-ubyte");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(4, 0x40000000).putInt(8, 0x40000000).putInt(12, 16);
        Files.write(file, bytes);
        assertThatThrownBy(this::read)
                .isInstanceOf(DataException.class)
                .hasMessage(file + " says that it is empty or endless: download it again");
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte"));
        assertThatThrownBy(this::read)
                .hasMessage(folder + " has no t10k-labels-idx1-ubyte (or .gz): give its folder");
    }
}
