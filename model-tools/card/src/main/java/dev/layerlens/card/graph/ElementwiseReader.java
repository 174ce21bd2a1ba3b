package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * Sums and products value by value: of two activations, or of one and constants. Constants on the
 * picture normalize it; a factor and then a term for every channel are a batch norm that nobody
 * folded; (x + 3) / 6 cut off at 0 and 1 is a hard sigmoid.
 */
final class ElementwiseReader {
    private static final float ROUGHLY = 0.02f;

    private final Flow flow;
    private final Constants constants;
    private final Drafts drafts;

    ElementwiseReader(Flow flow, Constants constants, Drafts drafts) {
        this.flow = flow;
        this.constants = constants;
        this.drafts = drafts;
    }

    /** An activation and a constant. */
    private record Pair(int activation, int constant, boolean constantFirst) {}

    private Optional<Pair> pair(Step step) {
        for (int i = 0; i < 2; i++) {
            if (drafts.shows(step.read(i)) && constants.has(step.read(1 - i))) {
                return Optional.of(new Pair(step.read(i), step.read(1 - i), i == 1));
            }
        }
        return Optional.empty();
    }

    void read(Step step) {
        Optional<Pair> pair = pair(step);
        if (pair.isEmpty()) {
            both(step);
        } else if (normalizes(step, pair.get())) {
            normalization(step, pair.get());
        } else if (!norm(step, pair.get()) && !hardSigmoid(step, pair.get())) {
            constant(step, pair.get());
        }
    }

    private void both(Step step) {
        LayerKind kind =
                step.is(BuiltinOperator.ADD)
                        ? LayerKind.ADD
                        : step.is(BuiltinOperator.MUL) ? LayerKind.MULTIPLY : LayerKind.OTHER;
        Shape out = flow.shape(step.written());
        Shape in =
                flow.shape(
                        step.reads().stream()
                                .filter(drafts::shows)
                                .findFirst()
                                .orElseThrow(IllegalStateException::new));
        Draft draft = new Sketch(kind, step, drafts.layers(step), in, out).draft();
        drafts.add(draft, FunctionOperators.fused(step));
    }

    /** Whether only constants lie between the picture and this. */
    private boolean normalizes(Step step, Pair pair) {
        boolean first = drafts.layer(pair.activation()) == Draft.PICTURE;
        boolean later = drafts.last(LayerKind.NORMALIZATION, pair.activation()).isPresent();
        boolean sides = flow.shape(step.written()).equals(flow.shape(pair.activation()));
        return (first || later) && sides && FunctionOperators.fused(step).isEmpty();
    }

    private void normalization(Step step, Pair pair) {
        Optional<Draft> before = drafts.last(LayerKind.NORMALIZATION, pair.activation());
        float[] chain = before.flatMap(Draft::norms).map(n -> pair(n)).orElse(new float[] {1, 0});
        float value = constants.first(pair.constant());
        float sign = pair.constantFirst() ? -1 : 1;
        double factor = chain[0];
        double term = chain[1];
        switch (step.kind()) {
            case BuiltinOperator.ADD -> term += value;
            case BuiltinOperator.SUB -> {
                // constant - x, or x - constant
                factor *= sign;
                term = sign * (term - value);
            }
            case BuiltinOperator.MUL -> {
                factor *= value;
                term *= value;
            }
            default -> {
                factor /= value;
                term /= value;
            }
        }
        Shape shape = flow.shape(step.written());
        List<Integer> inputs = before.map(Draft::inputs).orElse(drafts.layers(step));
        Step start = before.map(Draft::step).orElse(step);
        Sketch sketch = new Sketch(LayerKind.NORMALIZATION, start, inputs, shape, shape);
        if (before.isPresent()) {
            sketch.until(step);
        }
        float[] whole = {(float) factor, (float) term};
        Draft draft =
                sketch.wording(Wordings.normalization(factor, term, shape.channels()))
                        .norms(new Norms(new float[] {whole[0]}, new float[] {whole[1]}, false))
                        .draft();
        if (before.isPresent()) {
            drafts.replaceLast(draft);
        } else {
            drafts.add(draft);
        }
    }

    private static float[] pair(Norms norms) {
        return new float[] {norms.scale(0), norms.shift(0)};
    }

    /** A factor for each channel, then a term for each. */
    private boolean norm(Step step, Pair pair) {
        int channels = flow.shape(step.written()).channels();
        Optional<Step> next =
                flow.onlyReader(step.written())
                        .filter(s -> s.is(BuiltinOperator.ADD, BuiltinOperator.SUB));
        boolean fits =
                step.is(BuiltinOperator.MUL)
                        && channels > 1
                        && flow.size(pair.constant()) == channels
                        && FunctionOperators.fused(step).isEmpty()
                        && next.isPresent();
        if (!fits) {
            return false;
        }
        Step last = next.get();
        int term = last.read(0) == step.written() ? last.read(1) : last.read(0);
        boolean subtracted = last.is(BuiltinOperator.SUB);
        if (!constants.has(term)
                || flow.size(term) != channels
                || subtracted && last.read(0) != step.written()) {
            return false;
        }
        float[] scale = constants.real(pair.constant());
        float[] shift = constants.real(term);
        for (int i = 0; subtracted && i < shift.length; i++) {
            shift[i] = -shift[i];
        }
        Shape shape = flow.shape(last.written());
        Draft draft =
                new Sketch(LayerKind.BATCH_NORM, step, drafts.layers(step), shape, shape)
                        .until(last)
                        .wording(Wordings.norm())
                        .costs(2L * channels, 0)
                        .norms(new Norms(scale, shift, false))
                        .draft();
        drafts.absorb(last);
        drafts.add(draft, FunctionOperators.fused(last));
        return true;
    }

    /** Howard et al. 2019, as converters leave it: ReLU6(x + 3) times a sixth. */
    private boolean hardSigmoid(Step step, Pair pair) {
        if (!step.is(BuiltinOperator.ADD) || !near(pair.constant(), 3)) {
            return false;
        }
        Optional<ActivationFunction> fused = FunctionOperators.fused(step);
        Optional<Step> cut =
                fused.isPresent()
                        ? Optional.of(step)
                        : flow.onlyReader(step.written()).filter(s -> s.is(BuiltinOperator.RELU6));
        Optional<Step> last =
                cut.flatMap(s -> flow.onlyReader(s.written()))
                        .filter(s -> s.is(BuiltinOperator.MUL) && sixth(s));
        if (last.isEmpty() || fused.isPresent() && fused.get() != ActivationFunction.RELU6) {
            return false;
        }
        Shape shape = flow.shape(last.get().written());
        Draft draft =
                new Sketch(LayerKind.ACTIVATION, step, drafts.layers(step), shape, shape)
                        .until(last.get())
                        .function(ActivationFunction.HARD_SIGMOID)
                        .draft();
        cut.filter(s -> s.index() != step.index()).ifPresent(drafts::absorb);
        drafts.absorb(last.get());
        drafts.add(draft);
        return true;
    }

    private boolean sixth(Step step) {
        return near(step.read(0), 1 / 6f) || near(step.read(1), 1 / 6f);
    }

    private boolean near(int tensor, float value) {
        return constants.has(tensor)
                && flow.size(tensor) == 1
                && Math.abs(constants.first(tensor) / value - 1) < ROUGHLY;
    }

    /** A constant that none of these explains. */
    private void constant(Step step, Pair pair) {
        long size = flow.size(pair.constant());
        String verb =
                switch (step.kind()) {
                    case BuiltinOperator.ADD -> "add";
                    case BuiltinOperator.SUB -> pair.constantFirst() ? "subtract from" : "subtract";
                    case BuiltinOperator.MUL -> "multiply by";
                    default -> pair.constantFirst() ? "divide" : "divide by";
                };
        String what =
                size == 1 ? Wordings.number(constants.first(pair.constant())) : size + " constants";
        Shape out = flow.shape(step.written());
        Draft draft =
                new Sketch(
                                LayerKind.OTHER,
                                step,
                                drafts.layers(step),
                                flow.shape(pair.activation()),
                                out)
                        .wording(Wording.USUAL.titled(verb + " " + what))
                        .costs(size == 1 ? 0 : size, 0)
                        .draft();
        drafts.add(draft, FunctionOperators.fused(step));
    }
}
