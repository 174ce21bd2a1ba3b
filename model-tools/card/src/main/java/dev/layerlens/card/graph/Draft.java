package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Optional;

/**
 * A layer that was found among a file's operators, before layers have names.
 *
 * @param kind what it does
 * @param tensor whose values it shows
 * @param fused whether those are the values of the next layer, which is fused into it
 * @param step the operator that computes it
 * @param inputs the layers it reads, by their place; {@link #PICTURE} for the picture
 * @param operation its numbers
 * @param wording what they do not say
 * @param reach how far a cell of it sees
 * @param parameters learned values
 * @param multiplyAdds for one picture
 * @param weights where its weights are
 * @param norms scale and shift, where it is a batch norm
 */
record Draft(
        LayerKind kind,
        int tensor,
        boolean fused,
        Step step,
        List<Integer> inputs,
        Operation operation,
        Wording wording,
        Reach reach,
        long parameters,
        long multiplyAdds,
        Optional<WeightPlace> weights,
        Optional<Norms> norms) {

    /** In place of a layer, for the picture. */
    static final int PICTURE = -1;

    /** The same with its values shown by the next layer. */
    Draft shownByNext() {
        return new Draft(
                kind,
                tensor,
                true,
                step,
                inputs,
                operation,
                wording,
                reach,
                parameters,
                multiplyAdds,
                weights,
                norms);
    }
}
