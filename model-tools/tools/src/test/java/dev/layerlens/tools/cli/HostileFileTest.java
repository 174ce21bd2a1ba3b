package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.SmallModels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;

/** Whatever lies where a model file should: one line, exit code 2, from every command. */
class HostileFileTest {
    private static final long THREE_GIGABYTES = 3L << 30;

    @TempDir private static Path folder;
    private static byte[] whole;

    @BeforeAll
    static void write() throws Exception {
        whole = SmallModels.float32(EveryLayer.network());
        byte[] random = new byte[5000];
        new Random(1).nextBytes(random);
        Files.write(folder.resolve("random.tflite"), random);
        Files.write(folder.resolve("truncated.tflite"), Arrays.copyOf(whole, whole.length / 3));
        Files.write(folder.resolve("empty.tflite"), new byte[0]);
        Files.write(folder.resolve("newer.tflite"), newer());
        Files.createDirectory(folder.resolve("folder.tflite"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("huge.tflite").toFile(), "rw")) {
            file.write(whole);
            file.setLength(THREE_GIGABYTES);
        }
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("picture.png").toFile());
    }

    /** The same file in the next version of the schema. */
    private static byte[] newer() {
        ModelT model = Model.getRootAsModel(ByteBuffer.wrap(whole)).unpack();
        model.setVersion(4);
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }

    private static void assertRefused(String command, String file, String line) {
        Path path = folder.resolve(file);
        String picture = folder.resolve("picture.png").toString();
        List<String> arguments = new ArrayList<>(List.of(command, path.toString()));
        switch (command) {
            case "evaluate" -> arguments.add("--data=shapes");
            case "predict" -> arguments.add(picture);
            case "explain" -> arguments.add("--image=" + picture);
            case "compare" -> arguments.addAll(List.of(path.toString(), "--image=" + picture));
            default -> {}
        }
        Cli refused = Cli.run(arguments.toArray(String[]::new));
        assertThat(refused.err()).containsExactly("model-tools: " + path + " " + line);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evaluate",
                "predict",
                "benchmark",
                "explain",
                "compare",
                "gpu-check",
                "describe"
            })
    void everyCommandRefusesThem(String command) {
        assertRefused(
                command,
                "random.tflite",
                "(5,000 bytes) is not a TensorFlow Lite model: it does not say TFL3 at byte 4");
        assertRefused(
                command, "truncated.tflite", "is damaged: its tables lead nowhere; get it again");
        assertRefused(command, "empty.tflite", "is empty");
        assertRefused(
                command,
                "newer.tflite",
                "has schema version 4, this program knows version 3: update model-tools");
        assertRefused(command, "folder.tflite", "is a folder: name a .tflite file");
        assertRefused(
                command,
                "huge.tflite",
                "is too large: 3,221,225,472 bytes; models of up to 1,073,741,824 are read");
        assertRefused(command, "nowhere.tflite", "is not there");
    }

    @ParameterizedTest
    @CsvSource({"evaluate", "predict", "benchmark", "explain", "compare", "gpu-check", "describe"})
    void aFileThatMayNotBeReadIsRefused(String command) throws IOException {
        Path closed = Files.write(folder.resolve("closed.tflite"), whole);
        assertThat(closed.toFile().setReadable(false)).isTrue();
        // whoever may do anything is not held up
        assumeTrue(!Files.isReadable(closed));
        assertRefused(command, "closed.tflite", "cannot be written or read: permission denied");
    }
}
