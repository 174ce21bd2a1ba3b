package dev.layerlens.card.graph;

import com.google.flatbuffers.Table;
import java.util.List;
import org.tensorflow.lite.schema.Operator;

/**
 * One operator of a graph.
 *
 * @param index its place in the order of computation
 * @param kind one of {@link org.tensorflow.lite.schema.BuiltinOperator}, or a newer one
 * @param name as in "CONV_2D"
 * @param reads tensors; -1 for one that is left out
 * @param writes tensors
 * @param operator its table
 */
record Step(
        int index,
        int kind,
        String name,
        List<Integer> reads,
        List<Integer> writes,
        Operator operator) {

    /** One of the tensors it reads; -1 if it reads fewer. */
    int read(int place) {
        return place < reads.size() ? reads.get(place) : -1;
    }

    /** The first tensor it writes. */
    int written() {
        return writes.get(0);
    }

    /** Its options; defaults if the file leaves them out. */
    <T extends Table> T options(T empty) {
        operator.builtinOptions(empty);
        return empty;
    }

    boolean is(int... kinds) {
        for (int one : kinds) {
            if (one == kind) {
                return true;
            }
        }
        return false;
    }
}
