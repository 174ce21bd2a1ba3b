package dev.layerlens.tools.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Pictures of three classes in MNIST's format: noise with a bright stripe above, in the middle or
 * below.
 */
final class DrawnStripes {
    static final int SIDE = 28;
    private static final int CLASSES = 3;

    private DrawnStripes() {}

    /** Writes pictures and answers; {@code name} is "train" or "t10k". */
    static void write(Path place, String name, int count) throws IOException {
        Random random = new Random(count);
        ByteBuffer pictures = ByteBuffer.allocate(16 + count * SIDE * SIDE);
        pictures.putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
        ByteBuffer answers = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            int answer = i % CLASSES;
            for (int k = 0; k < SIDE * SIDE; k++) {
                boolean bright = k / SIDE * CLASSES / SIDE == answer;
                pictures.put((byte) (random.nextInt(128) + (bright ? 127 : 0)));
            }
            answers.put((byte) answer);
        }
        Files.write(place.resolve(name + "-images-idx3-ubyte"), pictures.array());
        Files.write(place.resolve(name + "-labels-idx1-ubyte"), answers.array());
    }
}
