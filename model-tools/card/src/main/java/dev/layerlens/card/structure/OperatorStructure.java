package dev.layerlens.card.structure;

import com.google.flatbuffers.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.CallOnceOptions;
import org.tensorflow.lite.schema.IfOptions;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.TensorType;
import org.tensorflow.lite.schema.WhileOptions;

/**
 * One operator: what its kernel takes for granted of its options, and of what it reads and writes.
 * Operators that classifiers do not use are left to TensorFlow Lite's own checks.
 */
final class OperatorStructure {
    private static final Set<Integer> QUANTIZED =
            Set.of((int) TensorType.INT8, (int) TensorType.UINT8, (int) TensorType.INT16);

    private static final String OTHER_OPTIONS = "has the options of another operator";

    /** The rule of each operator that has one. */
    private static final Map<Integer, Rule> RULES =
            Map.ofEntries(
                    Map.entry(BuiltinOperator.CONV_2D, WindowRules::convolution),
                    Map.entry(BuiltinOperator.DEPTHWISE_CONV_2D, WindowRules::depthwise),
                    Map.entry(BuiltinOperator.AVERAGE_POOL_2D, WindowRules::pool),
                    Map.entry(BuiltinOperator.MAX_POOL_2D, WindowRules::pool),
                    Map.entry(BuiltinOperator.L2_POOL_2D, WindowRules::pool),
                    Map.entry(BuiltinOperator.FULLY_CONNECTED, MatrixRules::fullyConnected),
                    Map.entry(BuiltinOperator.ADD, ShapeRules::sum),
                    Map.entry(BuiltinOperator.SUB, ShapeRules::sum),
                    Map.entry(BuiltinOperator.MUL, ShapeRules::binary),
                    Map.entry(BuiltinOperator.DIV, ShapeRules::binary),
                    Map.entry(BuiltinOperator.MAXIMUM, ShapeRules::binary),
                    Map.entry(BuiltinOperator.MINIMUM, ShapeRules::binary),
                    Map.entry(BuiltinOperator.SQUARED_DIFFERENCE, ShapeRules::binary),
                    Map.entry(BuiltinOperator.RELU, ShapeRules::unary),
                    Map.entry(BuiltinOperator.RELU6, ShapeRules::unary),
                    Map.entry(BuiltinOperator.RELU_N1_TO_1, ShapeRules::unary),
                    Map.entry(BuiltinOperator.LEAKY_RELU, ShapeRules::unary),
                    Map.entry(BuiltinOperator.ELU, ShapeRules::unary),
                    Map.entry(BuiltinOperator.GELU, ShapeRules::unary),
                    Map.entry(BuiltinOperator.HARD_SWISH, ShapeRules::unary),
                    Map.entry(BuiltinOperator.LOGISTIC, ShapeRules::unary),
                    Map.entry(BuiltinOperator.TANH, ShapeRules::unary),
                    Map.entry(BuiltinOperator.SOFTMAX, ShapeRules::softmax),
                    Map.entry(BuiltinOperator.LOG_SOFTMAX, ShapeRules::unary),
                    Map.entry(BuiltinOperator.L2_NORMALIZATION, ShapeRules::unary),
                    Map.entry(BuiltinOperator.LOCAL_RESPONSE_NORMALIZATION, ShapeRules::unary),
                    Map.entry(BuiltinOperator.QUANTIZE, ShapeRules::requantize),
                    Map.entry(BuiltinOperator.DEQUANTIZE, ShapeRules::requantize),
                    Map.entry(BuiltinOperator.RESHAPE, ShapeRules::sameCount),
                    Map.entry(BuiltinOperator.SQUEEZE, ShapeRules::sameCount),
                    Map.entry(BuiltinOperator.EXPAND_DIMS, ShapeRules::sameCount),
                    Map.entry(BuiltinOperator.MEAN, ShapeRules::reduce),
                    Map.entry(BuiltinOperator.SUM, ShapeRules::reduce),
                    Map.entry(BuiltinOperator.REDUCE_MAX, ShapeRules::reduce),
                    Map.entry(BuiltinOperator.PAD, ShapeRules::pad),
                    Map.entry(BuiltinOperator.PADV2, ShapeRules::pad),
                    Map.entry(BuiltinOperator.CONCATENATION, ShapeRules::concatenation),
                    Map.entry(BuiltinOperator.RESIZE_BILINEAR, ShapeRules::resize),
                    Map.entry(BuiltinOperator.RESIZE_NEAREST_NEIGHBOR, ShapeRules::resize),
                    Map.entry(BuiltinOperator.TRANSPOSE, ShapeRules::transpose));

    /** Checks one kind of operator. */
    @FunctionalInterface
    interface Rule {
        void check(OperatorStructure operator);
    }

    private final Operator operator;
    private final int kind;
    private final List<Optional<TensorStructure>> reads;
    private final List<TensorStructure> writes;

    OperatorStructure(
            Operator operator,
            int kind,
            List<Optional<TensorStructure>> reads,
            List<TensorStructure> writes) {
        this.operator = operator;
        this.kind = kind;
        this.reads = reads;
        this.writes = writes;
    }

    /**
     * @param graphs number of graphs in the file
     */
    void check(int graphs) {
        if (operator.builtinOptionsType() != BuiltinOptions.NONE) {
            Fault.unless(
                    operator.builtinOptions(new Table()) != null,
                    "is damaged: %s lost its options",
                    name());
        }
        require(OperatorOptions.fit(kind, operator.builtinOptionsType()), OTHER_OPTIONS);
        callsOnly(graphs);
        Rule rule = RULES.get(kind);
        if (rule != null) {
            rule.check(this);
        }
    }

    /** Graphs that an operator runs exist, and are not the first: that would never end. */
    private void callsOnly(int graphs) {
        List<Integer> called =
                switch (kind) {
                    case BuiltinOperator.CALL_ONCE -> {
                        CallOnceOptions once =
                                options(new CallOnceOptions(), BuiltinOptions.CallOnceOptions);
                        yield List.of(once.initSubgraphIndex());
                    }
                    case BuiltinOperator.IF -> {
                        IfOptions choice = options(new IfOptions(), BuiltinOptions.IfOptions);
                        yield List.of(choice.thenSubgraphIndex(), choice.elseSubgraphIndex());
                    }
                    case BuiltinOperator.WHILE -> {
                        WhileOptions loop =
                                options(new WhileOptions(), BuiltinOptions.WhileOptions);
                        yield List.of(loop.condSubgraphIndex(), loop.bodySubgraphIndex());
                    }
                    default -> List.of();
                };
        for (int graph : called) {
            require(graph > 0 && graph < graphs, "calls no graph");
        }
    }

    /** Its options, which must be of one kind. */
    <T extends Table> T options(T empty, byte type) {
        require(operator.builtinOptionsType() == type, OTHER_OPTIONS);
        operator.builtinOptions(empty);
        return empty;
    }

    /** Whether it has any options. */
    boolean optioned() {
        return operator.builtinOptionsType() != BuiltinOptions.NONE;
    }

    /** One of the tensors it reads, which must be there. */
    TensorStructure input(int index) {
        require(index < reads.size(), "reads too little");
        return reads.get(index)
                .orElseThrow(() -> Fault.of("is damaged: %s reads too little", name()));
    }

    /** One of the tensors it may read. */
    Optional<TensorStructure> optional(int index) {
        return index < reads.size() ? reads.get(index) : Optional.empty();
    }

    /** The one tensor it writes. */
    TensorStructure output() {
        require(writes.size() == 1, "writes more or less than one tensor");
        return writes.get(0);
    }

    /** Number of tensors it reads. */
    int inputs() {
        return reads.size();
    }

    void inputs(int least, int most) {
        require(reads.size() >= least && reads.size() <= most, "reads too little or too much");
    }

    /** Values that stand for real ones say how. */
    void quantized(TensorStructure tensor) {
        require(
                !QUANTIZED.contains(tensor.type()) || tensor.scaled(),
                "has " + tensor.name() + " without a scale");
    }

    void require(boolean holds, String otherwise) {
        Fault.unless(holds, "is damaged: %s %s", name(), otherwise);
    }

    private String name() {
        return OperatorNames.of(kind);
    }
}
