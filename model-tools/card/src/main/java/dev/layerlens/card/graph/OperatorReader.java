package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.LeakyReluOptions;
import org.tensorflow.lite.schema.LocalResponseNormalizationOptions;

/**
 * Finds the layers of a network among the operators of a file, in order of computation. Operators
 * that only change how values are stored are no layers; what it does not know becomes a layer that
 * is called by the operator's name.
 */
final class OperatorReader {
    private final Flow flow;
    private final Constants constants;
    private final Drafts drafts;
    private final Windows windows;
    private final WeightedReader weighted;
    private final ElementwiseReader elementwise;
    private final Map<Integer, Padded> padded = new HashMap<>();

    OperatorReader(Flow flow, int picture) {
        this.flow = flow;
        this.constants = new Constants(flow);
        this.drafts = new Drafts(flow, picture);
        this.windows = new Windows(flow);
        this.weighted = new WeightedReader(flow, constants, drafts);
        this.elementwise = new ElementwiseReader(flow, constants, drafts);
    }

    List<Draft> read() {
        for (Step step : flow.steps()) {
            boolean activation = step.reads().stream().anyMatch(drafts::shows);
            if (activation && !step.writes().isEmpty() && !drafts.absorbed(step)) {
                read(step);
            }
        }
        return drafts.all();
    }

    private void read(Step step) {
        switch (step.kind()) {
            case BuiltinOperator.QUANTIZE, BuiltinOperator.DEQUANTIZE, BuiltinOperator.CAST ->
                    stored(step);
            case BuiltinOperator.RESHAPE, BuiltinOperator.SQUEEZE, BuiltinOperator.EXPAND_DIMS ->
                    reshape(step);
            case BuiltinOperator.PAD, BuiltinOperator.PADV2 -> pad(step);
            case BuiltinOperator.CONV_2D, BuiltinOperator.DEPTHWISE_CONV_2D -> {
                Optional<Padded> before = Optional.ofNullable(padded.get(step.read(0)));
                Window window = windows.of(step, before);
                Shape in = flow.shape(before.map(Padded::from).orElse(step.read(0)));
                weighted.convolution(step, window, in);
            }
            case BuiltinOperator.FULLY_CONNECTED -> weighted.dense(step);
            case BuiltinOperator.ADD,
                    BuiltinOperator.SUB,
                    BuiltinOperator.MUL,
                    BuiltinOperator.DIV ->
                    elementwise.read(step);
            case BuiltinOperator.AVERAGE_POOL_2D -> average(step);
            case BuiltinOperator.MAX_POOL_2D -> pool(LayerKind.MAX_POOL, step);
            case BuiltinOperator.MEAN -> mean(step);
            case BuiltinOperator.CONCATENATION -> concatenation(step);
            case BuiltinOperator.SOFTMAX -> add(sketch(LayerKind.SOFTMAX, step));
            case BuiltinOperator.LOCAL_RESPONSE_NORMALIZATION -> responseNorm(step);
            case BuiltinOperator.RESIZE_BILINEAR, BuiltinOperator.RESIZE_NEAREST_NEIGHBOR ->
                    add(sketch(LayerKind.RESIZE, step).reach(Reach.MAP));
            default -> function(step);
        }
    }

    private Sketch sketch(LayerKind kind, Step step) {
        int from =
                step.reads().stream()
                        .filter(drafts::shows)
                        .findFirst()
                        .orElseThrow(IllegalStateException::new);
        return new Sketch(
                kind, step, drafts.layers(step), flow.shape(from), flow.shape(step.written()));
    }

    private void add(Sketch sketch) {
        Draft draft = sketch.draft();
        drafts.add(draft, FunctionOperators.fused(draft.step()));
    }

    /** The same values, stored in another way. */
    private void stored(Step step) {
        if (flow.real(step.written())) {
            drafts.same(step.written(), step.read(0));
        } else {
            other(step);
        }
    }

    private void reshape(Step step) {
        Shape from = flow.shape(step.read(0));
        Shape to = flow.shape(step.written());
        if (from.equals(to)) {
            drafts.same(step.written(), step.read(0));
        } else if (to.height() * to.width() == 1 && to.channels() == from.size()) {
            add(sketch(LayerKind.FLATTEN, step).reach(Reach.MAP));
        } else {
            add(sketch(LayerKind.RESHAPE, step).reach(Reach.MAP));
        }
    }

    /** Zeros before a convolution without padding of its own are that convolution's padding. */
    private void pad(Step step) {
        Optional<Padded> amounts = Padded.of(step, flow, constants);
        boolean zeros = Padded.zeros(step, constants);
        Optional<Step> reader =
                flow.onlyReader(step.written())
                        .filter(
                                r ->
                                        r.is(
                                                BuiltinOperator.CONV_2D,
                                                BuiltinOperator.DEPTHWISE_CONV_2D));
        if (amounts.isPresent() && zeros && reader.isPresent()) {
            padded.put(step.written(), amounts.get());
            drafts.same(step.written(), step.read(0));
            return;
        }
        Sketch sketch = sketch(LayerKind.PADDING, step);
        add(amounts.map(a -> sketch.window(a.window())).orElseGet(() -> sketch.reach(Reach.MAP)));
    }

    private void average(Step step) {
        Window window = windows.of(step, Optional.empty());
        Shape in = flow.shape(step.read(0));
        Shape out = flow.shape(step.written());
        boolean whole =
                window.rows().kernel() == in.height()
                        && window.columns().kernel() == in.width()
                        && out.height() * out.width() == 1
                        && window.rows().padding() + window.columns().padding() == 0;
        if (whole) {
            add(sketch(LayerKind.GLOBAL_AVERAGE_POOL, step).reach(Reach.MAP));
        } else {
            pool(LayerKind.AVERAGE_POOL, step);
        }
    }

    private void pool(LayerKind kind, Step step) {
        add(sketch(kind, step).window(windows.of(step, Optional.empty())));
    }

    private void mean(Step step) {
        int rank = flow.sides(step.read(0)).size();
        boolean rows = false;
        boolean columns = false;
        boolean others = false;
        for (int axis : constants.integers(step.read(1))) {
            int side = axis < 0 ? axis + rank : axis;
            rows |= side == 1;
            columns |= side == 2;
            others |= side != 1 && side != 2;
        }
        if (rank == 4 && rows && columns && !others) {
            add(sketch(LayerKind.GLOBAL_AVERAGE_POOL, step).reach(Reach.MAP));
        } else {
            other(step);
        }
    }

    private void concatenation(Step step) {
        ConcatenationOptions options = step.options(new ConcatenationOptions());
        int rank = flow.sides(step.written()).size();
        boolean channels = options.axis() == rank - 1 || options.axis() == -1;
        if (channels) {
            List<Integer> widths =
                    step.reads().stream()
                            .map(tensor -> flow.shape(tensor).channels())
                            .collect(Collectors.toList());
            add(sketch(LayerKind.CONCATENATION, step).wording(Wordings.concatenation(widths)));
        } else {
            other(step);
        }
    }

    private void responseNorm(Step step) {
        LocalResponseNormalizationOptions options =
                step.options(new LocalResponseNormalizationOptions());
        add(
                sketch(LayerKind.LOCAL_RESPONSE_NORM, step)
                        .wording(
                                Wordings.responseNorm(
                                        options.radius(),
                                        options.bias(),
                                        options.alpha(),
                                        options.beta())));
    }

    private void function(Step step) {
        Optional<ActivationFunction> function = FunctionOperators.of(step);
        if (function.isEmpty()) {
            other(step);
            return;
        }
        Sketch sketch = sketch(LayerKind.ACTIVATION, step).function(function.get());
        if (function.get() == ActivationFunction.PRELU) {
            sketch.costs(flow.size(step.read(1)), 0);
        } else if (function.get() == ActivationFunction.LEAKY_RELU) {
            float slope = step.options(new LeakyReluOptions()).alpha();
            String rule = String.format(Locale.ROOT, "max(%s x, x)", Wordings.number(slope));
            sketch.wording(Wording.value(rule, rule));
        }
        add(sketch);
    }

    /** One layer for each output that is read as an activation. */
    private void other(Step step) {
        for (int tensor : step.writes()) {
            if (flow.real(tensor)) {
                Sketch sketch = sketch(LayerKind.OTHER, step).tensor(tensor, flow.shape(tensor));
                weighted.costs(step, sketch);
                boolean cells = FunctionOperators.cellwise(step);
                drafts.add(sketch.reach(cells ? Reach.CELL : Reach.MAP).draft());
            }
        }
    }
}
