package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import dev.layerlens.tools.pictures.Picture;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Labelled pictures of one size in memory, as raw bytes. */
public final class PictureSet {
    private final String name;
    private final List<Label> labels;
    private final int side;
    private final Pixels pixels;
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
        this(name, labels, side, new HeapPixels(pixels, side * side * 3), answers);
    }

    /**
     * @param pixels of as many pictures as there are answers
     * @throws IllegalArgumentException if pixels and answers do not fit together, or an answer is
     *     no class
     */
    PictureSet(String name, List<Label> labels, int side, Pixels pixels, int... answers) {
        if (pixels.pictures() != answers.length) {
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
        pixels.copy(index, into, offset);
    }

    /** What a person calls a picture: its file where it has one, else its number. */
    public String pictureName(int index) {
        return pixels.name(index);
    }

    /** The same pictures with another number of rows and columns. */
    PictureSet resized(int size) {
        byte[] all = new byte[Math.multiplyExact(size(), size * size * 3)];
        int[] rgb = new int[side * side];
        byte[] picture = new byte[bytes()];
        for (int i = 0; i < size(); i++) {
            copy(i, picture, 0);
            for (int k = 0; k < rgb.length; k++) {
                rgb[k] =
                        (picture[3 * k] & 255) << 16
                                | (picture[3 * k + 1] & 255) << 8
                                | picture[3 * k + 2] & 255;
            }
            byte[] other = new Picture(side, side, rgb).bytes(size);
            System.arraycopy(other, 0, all, i * other.length, other.length);
        }
        return new PictureSet(name, labels, size, all, answers);
    }

    /** Adds all that is learned from: classes, pixels, their layout, answers. */
    void digest(MessageDigest digest) {
        for (Label label : labels) {
            digest.update((label.english() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        byte[] picture = new byte[bytes()];
        for (int i = 0; i < size(); i++) {
            copy(i, picture, 0);
            digest.update(picture);
        }
        ByteBuffer numbers = ByteBuffer.allocate((1 + answers.length) * Integer.BYTES);
        numbers.asIntBuffer().put(side).put(answers);
        digest.update(numbers);
    }

    /** One picture as a network reads it: floats 0..255, {@code [side, side, 3]}. */
    public float[] picture(int index) {
        byte[] bytes = new byte[bytes()];
        copy(index, bytes, 0);
        float[] picture = new float[bytes.length];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = bytes[i] & 255;
        }
        return picture;
    }
}
