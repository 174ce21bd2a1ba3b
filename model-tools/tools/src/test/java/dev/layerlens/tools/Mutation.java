package dev.layerlens.tools;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * What may happen to a file: some bytes change, and its end may be missing.
 *
 * @param changes of bytes
 * @param kept share of the file that is left, 0 to 1
 */
public record Mutation(List<Change> changes, double kept) {

    /**
     * A byte that changes.
     *
     * @param place share of the file before it, 0 to 1
     * @param value its new value
     */
    public record Change(double place, byte value) {}

    /** Up to six changes, most of them near the file's beginning; one in four is cut. */
    public static Arbitrary<Mutation> any() {
        Arbitrary<Double> place =
                Arbitraries.oneOf(share(), share().map(x -> x * x * x), Arbitraries.just(0.0));
        Arbitrary<Byte> value =
                Arbitraries.oneOf(
                        Arbitraries.bytes(),
                        Arbitraries.of((byte) 0, (byte) -1, (byte) 127, (byte) -128));
        Arbitrary<Change> change = Combinators.combine(place, value).as(Change::new);
        Arbitrary<Double> kept =
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(1.0)), Tuple.of(1, share()));
        return Combinators.combine(change.list().ofMinSize(1).ofMaxSize(6), kept).as(Mutation::new);
    }

    private static Arbitrary<Double> share() {
        return Arbitraries.integers().between(0, 9_999).map(i -> i / 10_000.0);
    }

    /** The file after it. */
    public byte[] of(byte[] file) {
        byte[] mutated = Arrays.copyOf(file, (int) Math.round(kept * file.length));
        for (Change change : changes) {
            int at = (int) (change.place() * file.length);
            if (at < mutated.length) {
                mutated[at] = change.value();
            }
        }
        return mutated;
    }
}
