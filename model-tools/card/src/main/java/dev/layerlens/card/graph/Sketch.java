package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Optional;

/** A draft in the making. */
final class Sketch {
    private final LayerKind kind;
    private final Step step;
    private final List<Integer> inputs;
    private final Shape input;
    private int tensor;
    private Shape output;
    private String operators;
    private Optional<Window> window = Optional.empty();
    private int groups = 1;
    private boolean bias;
    private Optional<ActivationFunction> function = Optional.empty();
    private Wording wording = Wording.USUAL;
    private Reach reach = Reach.CELL;
    private long parameters;
    private long multiplyAdds;
    private Optional<WeightPlace> weights = Optional.empty();
    private Optional<Norms> norms = Optional.empty();

    /**
     * Of a layer that a step computes.
     *
     * @param input sides of what it reads first
     * @param output sides of what it writes
     */
    Sketch(LayerKind kind, Step step, List<Integer> inputs, Shape input, Shape output) {
        this.kind = kind;
        this.step = step;
        this.inputs = inputs;
        this.input = input;
        this.output = output;
        this.tensor = step.written();
        this.operators = step.name();
    }

    /** Another step computes the end of it. */
    Sketch until(Step last) {
        tensor = last.written();
        operators = operators + " + " + last.name();
        return this;
    }

    /** Another tensor has its values. */
    Sketch tensor(int other, Shape shape) {
        tensor = other;
        output = shape;
        return this;
    }

    Sketch window(Window steps) {
        window = Optional.of(steps);
        reach = Reach.WINDOW;
        return this;
    }

    Sketch groups(int count) {
        groups = count;
        return this;
    }

    Sketch function(ActivationFunction applied) {
        function = Optional.of(applied);
        return this;
    }

    Sketch wording(Wording words) {
        wording = words;
        return this;
    }

    Sketch reach(Reach cells) {
        reach = cells;
        return this;
    }

    Sketch weights(WeightPlace place) {
        weights = Optional.of(place);
        bias = place.bias().isPresent();
        return this;
    }

    Sketch costs(long learned, long products) {
        parameters = learned;
        multiplyAdds = products;
        return this;
    }

    Sketch norms(Norms found) {
        norms = Optional.of(found);
        return this;
    }

    Draft draft() {
        Operation operation =
                new Operation(operators, input, output, window, groups, bias, function);
        return new Draft(
                kind,
                tensor,
                false,
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
