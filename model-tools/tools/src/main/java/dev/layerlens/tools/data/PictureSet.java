package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Labelled pictures of one size, as raw bytes in memory or in a file. */
public final class PictureSet {
    /** Resized pictures are kept if they take up no more of the memory than this. */
    private static final int MEMORY_SHARE = 8;

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

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

    /** Some of the pictures, in that order. */
    PictureSet chosen(String title, List<Integer> places) {
        int[] chosen = places.stream().mapToInt(Integer::intValue).toArray();
        int[] right = Arrays.stream(chosen).map(i -> answers[i]).toArray();
        return new PictureSet(title, labels, side, new SomePixels(pixels, chosen), right);
    }

    /**
     * Some of the pictures with other classes.
     *
     * @param classes the new class of each class; -1 for those whose pictures are left out
     */
    PictureSet relabelled(List<Label> others, int... classes) {
        int[] chosen = IntStream.range(0, size()).filter(i -> classes[answers[i]] >= 0).toArray();
        int[] right = Arrays.stream(chosen).map(i -> classes[answers[i]]).toArray();
        return new PictureSet(name, others, side, new SomePixels(pixels, chosen), right);
    }

    /** The same pictures with that number of rows and columns. */
    public PictureSet resized(int size) {
        if (size == side) {
            return this;
        }
        Pixels resized = new ResizedPixels(pixels, side, size);
        long bytes = (long) size() * size * size * 3;
        if (bytes > Runtime.getRuntime().maxMemory() / MEMORY_SHARE || bytes > LARGEST_ARRAY) {
            return new PictureSet(name, labels, size, resized, answers);
        }
        byte[] all = new byte[(int) bytes];
        for (int i = 0; i < size(); i++) {
            resized.copy(i, all, i * size * size * 3);
        }
        return new PictureSet(name, labels, size, all, answers);
    }

    /** So many pictures of every class, as {@link DataSet#perClass} says. */
    PictureSet perClass(int most, long seed) {
        return chosen(name, PerClass.of(answers, most, seed));
    }

    /** Every picture so many times. */
    PictureSet repeated(int times) {
        return chosen(name, IntStream.range(0, times * size()).mapToObj(i -> i % size()).toList());
    }

    /**
     * Pictures that stand for all: as many of every class as its share of the set, chosen by a
     * seed, in a mixed order.
     *
     * @param count how many; all if there are fewer
     * @return their places in this set
     */
    public List<Integer> sample(int count, long seed) {
        return Sample.of(answers, count, seed);
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
