package dev.layerlens.card.graph;

import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;

/** Layers with weights: convolutions, dense layers, and operators without a kind of their own. */
final class WeightedReader {
    private final Flow flow;
    private final Constants constants;
    private final Drafts drafts;

    WeightedReader(Flow flow, Constants constants, Drafts drafts) {
        this.flow = flow;
        this.constants = constants;
        this.drafts = drafts;
    }

    private Optional<Integer> bias(Step step) {
        return Optional.of(step.read(2)).filter(constants::has);
    }

    private long learned(Step step, Optional<Integer> bias) {
        return flow.size(step.read(1)) + bias.map(flow::size).orElse(0L);
    }

    /**
     * A convolution, depthwise or not.
     *
     * @param in sides of what it reads, before any padding
     */
    void convolution(Step step, Window window, Shape in) {
        if (!constants.has(step.read(1))) {
            // a kernel that is computed is no learned one
            other(step);
            return;
        }
        Shape out = flow.shape(step.written());
        boolean depthwise = step.is(BuiltinOperator.DEPTHWISE_CONV_2D);
        int each = depthwise ? 1 : flow.shape(step.read(1)).channels();
        int groups = in.channels() / each;
        // of one channel, a depthwise convolution is a plain one
        boolean apart = groups > 1 && groups == in.channels();
        Optional<Integer> bias = bias(step);
        WeightPlace.Order order =
                depthwise ? WeightPlace.Order.DEPTHWISE : WeightPlace.Order.CONVOLUTION;
        Axis rows = window.rows();
        Axis columns = window.columns();
        long products = out.size() * rows.kernel() * columns.kernel() * each;
        Draft draft =
                new Sketch(
                                apart ? LayerKind.DEPTHWISE_CONVOLUTION : LayerKind.CONVOLUTION,
                                step,
                                List.of(drafts.layer(step.read(0))),
                                in,
                                out)
                        .window(window)
                        .groups(groups)
                        .weights(new WeightPlace(step.read(1), bias, order))
                        .costs(learned(step, bias), products)
                        .draft();
        drafts.add(draft, FunctionOperators.fused(step));
    }

    /** A dense layer on a vector, or on each cell of a map. */
    void dense(Step step) {
        if (!drafts.shows(step.read(0)) || !constants.has(step.read(1))) {
            other(step);
            return;
        }
        Shape in = flow.shape(step.read(0));
        Shape out = flow.shape(step.written());
        int columns = flow.sides(step.read(1)).get(1);
        boolean cells = in.channels() == columns;
        Optional<Integer> bias = bias(step);
        Draft draft =
                new Sketch(
                                LayerKind.DENSE,
                                step,
                                List.of(drafts.layer(step.read(0))),
                                cells ? in : new Shape(1, 1, columns),
                                out)
                        .reach(cells ? Reach.CELL : Reach.MAP)
                        .weights(new WeightPlace(step.read(1), bias, WeightPlace.Order.DENSE))
                        .costs(learned(step, bias), out.size() * columns)
                        .draft();
        drafts.add(draft, FunctionOperators.fused(step));
    }

    private void other(Step step) {
        Shape in =
                flow.shape(
                        step.reads().stream()
                                .filter(drafts::shows)
                                .findFirst()
                                .orElseThrow(IllegalStateException::new));
        Shape out = flow.shape(step.written());
        Sketch sketch = new Sketch(LayerKind.OTHER, step, drafts.layers(step), in, out);
        drafts.add(sketch.reach(Reach.MAP).draft());
    }

    /** The constants that an operator without a kind of its own may have learned. */
    void costs(Step step, Sketch sketch) {
        if (!step.is(BuiltinOperator.TRANSPOSE_CONV, BuiltinOperator.BATCH_MATMUL)) {
            return;
        }
        long parameters =
                step.reads().stream()
                        .filter(tensor -> constants.has(tensor) && flow.real(tensor))
                        .mapToLong(flow::size)
                        .sum();
        long products = 0;
        if (step.is(BuiltinOperator.TRANSPOSE_CONV) && constants.has(step.read(1))) {
            // each value of the input times each weight of its channel
            Shape in = flow.shape(step.read(2));
            products = in.size() * (flow.size(step.read(1)) / in.channels());
        } else if (step.is(BuiltinOperator.BATCH_MATMUL)) {
            Shape in = flow.shape(step.read(0));
            products = in.size() * flow.shape(step.written()).channels();
        }
        sketch.costs(parameters, products);
    }
}
