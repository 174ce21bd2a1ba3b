package dev.layerlens.tools.data;

/** The bytes of many pictures of one size, in memory or in a file. */
interface Pixels {

    /** How many there are. */
    int pictures();

    /** Copies one picture's bytes, red, green, blue of every pixel, to {@code into}. */
    void copy(int index, byte[] into, int offset);

    /** What a person calls it. */
    default String name(int index) {
        return "picture " + index;
    }
}
