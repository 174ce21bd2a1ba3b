package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Labelled pictures of one size in memory, as raw bytes. */
public final class PictureSet {
    private final String name;
    private final List<Label> labels;
    private final int side;
    private final byte[] pixels;
    private final int[] answers;

    /**
     * @param name as a report names it, as in "CIFAR-10 test"
     * @param labels the classes
     * @param side rows and columns of every picture
     * @param pixels red, green, blue of every pixel, {@code [size, side, side, 3]}; not copied
     * @param answers the class of every picture; not copied
     * @throws IllegalArgumentException if pixels and answers do not fit together, or an answer is
     *     no class
     */
    public PictureSet(String name, List<Label> labels, int side, byte[] pixels, int[] answers) {
        if (pixels.length != answers.length * side * side * 3) {
            throw new IllegalArgumentException("pixels and answers do not fit together");
        }
        for (int answer : answers) {
            if (answer < 0 || answer >= labels.size()) {
                throw new IllegalArgumentException(
                        "class " + answer + " of " + labels.size() + " in " + name);
            }
        }
        this.name = name;
        this.labels = List.copyOf(labels);
        this.side = side;
        this.pixels = pixels;
        this.answers = answers;
    }

    public String name() {
        return name;
    }

    public List<Label> labels() {
        return labels;
    }

    /** Rows and columns of every picture. */
    public int side() {
        return side;
    }

    /** Number of pictures. */
    public int size() {
        return answers.length;
    }

    /** Bytes of one picture. */
    public int bytes() {
        return side * side * 3;
    }

    /** The class of one picture. */
    public int answer(int index) {
        return answers[index];
    }

    /** Copies one picture's bytes, {@code [side, side, 3]}, to {@code into} from {@code offset}. */
    public void copy(int index, byte[] into, int offset) {
        System.arraycopy(pixels, index * bytes(), into, offset, bytes());
    }

    /** Adds all that is learned from: classes, pixels, their layout, answers. */
    void digest(MessageDigest digest) {
        for (Label label : labels) {
            digest.update((label.english() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        digest.update(pixels);
        ByteBuffer numbers = ByteBuffer.allocate((1 + answers.length) * Integer.BYTES);
        numbers.asIntBuffer().put(side).put(answers);
        digest.update(numbers);
    }

    /** One picture as a network reads it: floats 0..255, {@code [side, side, 3]}. */
    public float[] picture(int index) {
        float[] picture = new float[bytes()];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = pixels[index * bytes() + i] & 255;
        }
        return picture;
    }
}
