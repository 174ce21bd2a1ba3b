package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layers that were found so far, and which of them has a tensor's values. */
final class Drafts {
    private final Flow flow;
    private final List<Draft> all = new ArrayList<>();
    private final Map<Integer, Integer> shown = new HashMap<>();
    private final Set<Step> absorbed = new HashSet<>();

    Drafts(Flow flow, int picture) {
        this.flow = flow;
        shown.put(picture, Draft.PICTURE);
    }

    List<Draft> all() {
        return all;
    }

    /** Whether a tensor has values of the picture or of a layer; else it is no activation. */
    boolean shows(int tensor) {
        return shown.containsKey(tensor);
    }

    /** The layer that has a tensor's values, by its place. */
    int layer(int tensor) {
        return shown.get(tensor);
    }

    /** The layers that a step reads, in its order. */
    List<Integer> layers(Step step) {
        List<Integer> layers = new ArrayList<>();
        step.reads().stream().filter(this::shows).forEach(tensor -> layers.add(layer(tensor)));
        return layers;
    }

    /** A tensor with the same values as another. */
    void same(int tensor, int as) {
        shown.put(tensor, layer(as));
    }

    /** A step that is part of an earlier layer. */
    void absorb(Step step) {
        absorbed.add(step);
    }

    boolean absorbed(Step step) {
        return absorbed.contains(step);
    }

    void add(Draft draft) {
        all.add(draft);
        shown.put(draft.tensor(), all.size() - 1);
    }

    /** A layer and the function that its last step also applies to its values. */
    void add(Draft draft, Optional<ActivationFunction> fused) {
        if (fused.isEmpty()) {
            add(draft);
            return;
        }
        add(draft.shownByNext());
        Shape shape = draft.operation().output();
        ActivationFunction function = fused.get();
        add(
                new Sketch(
                                LayerKind.ACTIVATION,
                                draft.step(),
                                List.of(all.size() - 1),
                                shape,
                                shape)
                        .tensor(draft.tensor(), shape)
                        .function(function)
                        .wording(Wording.USUAL.titled(function.title() + ", fused"))
                        .draft());
    }

    /** The last layer, if it is of a kind and alone is read by a step through a tensor. */
    Optional<Draft> last(LayerKind kind, int tensor) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Draft last = all.get(all.size() - 1);
        boolean fits =
                last.kind() == kind
                        && shows(tensor)
                        && layer(tensor) == all.size() - 1
                        && flow.onlyReader(tensor).isPresent();
        return fits ? Optional.of(last) : Optional.empty();
    }

    /** Puts a layer in the place of the last one. */
    void replaceLast(Draft draft) {
        all.remove(all.size() - 1);
        add(draft);
    }
}
