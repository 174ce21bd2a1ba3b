package dev.layerlens.card.structure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;

/**
 * One graph: every operator reads what was written before it and writes what nobody else writes.
 */
final class GraphStructure {
    private static final int ABSENT = -1;
    private static final int MOST_TENSORS = 1_000_000;
    private static final int MOST_ENDS = 100_000;
    private static final long MOST_VALUES = 1L << 29;

    private final Model model;
    private final SubGraph graph;
    private final List<TensorStructure> tensors = new ArrayList<>();
    private final BitSet inputs = new BitSet();
    private final BitSet outputs = new BitSet();
    private final BitSet written = new BitSet();

    GraphStructure(Model model, int index) {
        this.model = model;
        this.graph = model.subgraphs(index);
    }

    void check() {
        int count = graph.tensorsLength();
        Fault.unless(count <= MOST_TENSORS, "is damaged: a graph of %,d tensors", count);
        long values = 0;
        for (int i = 0; i < count; i++) {
            TensorStructure tensor = new TensorStructure(model, graph.tensors(i));
            tensor.check();
            tensors.add(tensor);
            values += tensor.constant() ? 0 : tensor.values();
            Fault.unless(values <= MOST_VALUES, "is damaged, or needs too much memory");
        }
        for (int i = 0; i < graph.inputsLength(); i++) {
            int input = index(graph.inputs(i));
            Fault.unless(!tensors.get(input).constant(), "is damaged: an input is a constant");
            inputs.set(input);
            written.set(input);
        }
        for (int i = 0; i < graph.operatorsLength(); i++) {
            check(graph.operators(i));
        }
        for (int i = 0; i < graph.outputsLength(); i++) {
            int output = index(graph.outputs(i));
            Fault.unless(
                    readable(output),
                    "is damaged: nothing computes its output %s",
                    tensors.get(output).name());
            outputs.set(output);
        }
        used();
    }

    /** What an operator writes, somebody reads: XNNPACK follows it without asking. */
    private void used() {
        BitSet read = (BitSet) outputs.clone();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            for (int k = 0; k < operator.inputsLength(); k++) {
                if (operator.inputs(k) != ABSENT) {
                    read.set(operator.inputs(k));
                }
            }
        }
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            Fault.unless(
                    operator.outputsLength() != 1 || read.get(operator.outputs(0)),
                    "is damaged: nobody reads what operator %d computes",
                    i);
        }
    }

    private void check(Operator operator) {
        Fault.unless(
                operator.opcodeIndex() < model.operatorCodesLength(),
                "is damaged: an operator of no kind");
        Fault.unless(
                operator.inputsLength() <= MOST_ENDS && operator.outputsLength() <= MOST_ENDS,
                "is damaged: an operator reads too much");
        List<Optional<TensorStructure>> reads = new ArrayList<>();
        for (int i = 0; i < operator.inputsLength(); i++) {
            int input = operator.inputs(i);
            reads.add(input == ABSENT ? Optional.empty() : Optional.of(read(input)));
        }
        List<TensorStructure> writes = new ArrayList<>();
        for (int i = 0; i < operator.outputsLength(); i++) {
            writes.add(write(operator.outputs(i)));
        }
        for (int i = 0; i < operator.intermediatesLength(); i++) {
            Fault.unless(
                    operator.intermediates(i) == ABSENT || known(operator.intermediates(i)),
                    "is damaged: an operator keeps what there is not");
        }
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        int kind = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
        if (kind == BuiltinOperator.CUSTOM) {
            return;
        }
        new OperatorStructure(operator, kind, reads, writes).check(model.subgraphsLength());
    }

    private TensorStructure read(int index) {
        TensorStructure tensor = tensors.get(index(index));
        Fault.unless(
                readable(index), "is damaged: %s is read before it is computed", tensor.name());
        return tensor;
    }

    private TensorStructure write(int index) {
        TensorStructure tensor = tensors.get(index(index));
        Fault.unless(
                !tensor.constant() && !written.get(index),
                "is damaged: %s is computed twice",
                tensor.name());
        written.set(index);
        return tensor;
    }

    private boolean readable(int index) {
        TensorStructure tensor = tensors.get(index);
        return written.get(index) || tensor.constant() || tensor.variable() || tensor.values() == 0;
    }

    private int index(int tensor) {
        Fault.unless(known(tensor), "is damaged: there is no tensor %d", tensor);
        return tensor;
    }

    private boolean known(int tensor) {
        return tensor >= 0 && tensor < tensors.size();
    }

    boolean isInput(long tensor) {
        return tensor <= Integer.MAX_VALUE && inputs.get((int) tensor);
    }

    boolean isOutput(long tensor) {
        return tensor <= Integer.MAX_VALUE && outputs.get((int) tensor);
    }
}
