package dev.layerlens.tools.robustness;

import dev.layerlens.tools.data.PictureSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The pictures that models are asked about.
 *
 * @param pictures a set
 * @param places which of them
 */
public record TestSample(PictureSet pictures, List<Integer> places) {
    private static final long SEED = 1;

    public TestSample {
        places = List.copyOf(places);
    }

    /**
     * As many of every class as its share of the set, always the same.
     *
     * @param most how many in all; 0 for the whole set
     */
    public static TestSample of(PictureSet pictures, int most) {
        return new TestSample(pictures, pictures.sample(most == 0 ? pictures.size() : most, SEED));
    }

    /** How many pictures there are. */
    public int size() {
        return places.size();
    }

    /** The same pictures in another size. */
    TestSample resized(int side) {
        return new TestSample(pictures.resized(side), places);
    }

    /** What tells this sample from others: a checksum of its pictures' names and classes. */
    public String mark() {
        CRC32 sum = new CRC32();
        for (int place : places) {
            String path = pictures.pictureName(place);
            String name =
                    path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            String answer = pictures.labels().get(pictures.answer(place)).english();
            sum.update((name + "\n" + answer + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(sum.getValue());
    }
}
