package dev.layerlens.tools.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What can be counted in a data set. */
public final class Statistics {

    private Statistics() {}

    /** Pictures of each class. */
    public static List<Integer> counts(PictureSet set) {
        int[] counts = new int[set.labels().size()];
        for (int i = 0; i < set.size(); i++) {
            counts[set.answer(i)]++;
        }
        return IntStream.of(counts).boxed().toList();
    }

    /**
     * A picture somewhere in a data set.
     *
     * @param test whether it is one to be tested on
     * @param index in its part
     */
    public record Place(boolean test, int index) {}

    /** Groups of pictures that are equal byte by byte, each of two or more. */
    public static List<List<Place>> duplicates(DataSet data) {
        Map<ByteBuffer, List<Place>> groups = new LinkedHashMap<>();
        for (boolean test : new boolean[] {false, true}) {
            PictureSet set = test ? data.test() : data.train();
            byte[] picture = new byte[set.bytes()];
            MessageDigest digest = Sha256.digest();
            for (int i = 0; i < set.size(); i++) {
                set.copy(i, picture, 0);
                groups.computeIfAbsent(
                                ByteBuffer.wrap(digest.digest(picture)), key -> new ArrayList<>(1))
                        .add(new Place(test, i));
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }
}
