package dev.layerlens.card.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.Collection;
import java.util.List;

/** Vectors as the format has them. */
final class Vectors {

    private Vectors() {}

    /** Whole numbers; gives the place where they begin. */
    static int integers(FlatBufferBuilder builder, int... values) {
        builder.startVector(Integer.BYTES, values.length, Integer.BYTES);
        for (int i = values.length - 1; i >= 0; i--) {
            builder.addInt(values[i]);
        }
        return builder.endVector();
    }

    /** Tables by their places; gives the place where the vector begins. */
    static int tables(FlatBufferBuilder builder, List<Integer> places) {
        return builder.createVectorOfTables(ints(places));
    }

    static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
