package dev.layerlens.card.graph;

import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptions;

/** Windows of convolutions and pools, from their options, kernels and what is padded before. */
final class Windows {
    private final Flow flow;

    Windows(Flow flow) {
        this.flow = flow;
    }

    /** One direction as the options have it. */
    private record Steps(int kernel, int stride, int dilation) {}

    /** What a step's window is, on an input that may have been padded before. */
    Window of(Step step, Optional<Padded> padded) {
        Shape in = flow.shape(step.read(0));
        Steps rows;
        Steps columns;
        boolean same;
        if (step.is(BuiltinOperator.CONV_2D)) {
            Conv2DOptions o = step.options(new Conv2DOptions());
            rows = new Steps(kernel(step, 1), o.strideH(), o.dilationHFactor());
            columns = new Steps(kernel(step, 2), o.strideW(), o.dilationWFactor());
            same = o.padding() == Padding.SAME;
        } else if (step.is(BuiltinOperator.DEPTHWISE_CONV_2D)) {
            DepthwiseConv2DOptions o = step.options(new DepthwiseConv2DOptions());
            rows = new Steps(kernel(step, 1), o.strideH(), o.dilationHFactor());
            columns = new Steps(kernel(step, 2), o.strideW(), o.dilationWFactor());
            same = o.padding() == Padding.SAME;
        } else {
            Pool2DOptions o = step.options(new Pool2DOptions());
            rows = new Steps(o.filterHeight(), o.strideH(), 1);
            columns = new Steps(o.filterWidth(), o.strideW(), 1);
            same = o.padding() == Padding.SAME;
        }
        return new Window(
                axis(rows, same, in.height(), padded.map(Padded::rows)),
                axis(columns, same, in.width(), padded.map(Padded::columns)));
    }

    private int kernel(Step step, int side) {
        return flow.sides(step.read(1)).get(side);
    }

    /** TensorFlow's SAME: as little padding as gives ceil(size / stride) outputs. */
    private static Axis axis(Steps steps, boolean same, int size, Optional<Axis> padded) {
        int outputs = (size + steps.stride() - 1) / steps.stride();
        int span = (steps.kernel() - 1) * steps.dilation() + 1;
        int total = same ? Math.max(0, (outputs - 1) * steps.stride() + span - size) : 0;
        int before = total / 2 + padded.map(Axis::before).orElse(0);
        int after = total - total / 2 + padded.map(Axis::after).orElse(0);
        return new Axis(steps.kernel(), steps.stride(), steps.dilation(), before, after);
    }
}
