package dev.layerlens.tools.classify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SubGraph;

/** Which operator computes an output, behind those that only change its form. */
final class LastOperator {
    private static final Set<Integer> FORMS =
            Set.of(
                    BuiltinOperator.DEQUANTIZE,
                    BuiltinOperator.QUANTIZE,
                    BuiltinOperator.RESHAPE,
                    BuiltinOperator.SQUEEZE,
                    BuiltinOperator.CAST);

    private final Model model;
    private final SubGraph graph;

    private LastOperator(Model model, SubGraph graph) {
        this.model = model;
        this.graph = graph;
    }

    /**
     * Whether an output is probabilities already: of a softmax, or of sigmoids.
     *
     * @param file a whole file of sound structure
     * @param signature empty for the first graph
     * @param output name in the signature
     * @param position among the outputs of the first graph, where there is no signature
     */
    static boolean givesProbabilities(
            ByteBuffer file, Optional<String> signature, String output, int position) {
        Model model = Model.getRootAsModel(file.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        int tensor = -1;
        SubGraph graph = model.subgraphs(0);
        if (signature.isEmpty()) {
            tensor = graph.outputs(position);
        }
        for (int i = 0; signature.isPresent() && i < model.signatureDefsLength(); i++) {
            SignatureDef definition = model.signatureDefs(i);
            if (signature.get().equals(definition.signatureKey())) {
                graph = model.subgraphs((int) definition.subgraphIndex());
                tensor = tensor(definition, output);
            }
        }
        OptionalInt kind = new LastOperator(model, graph).before(tensor);
        return kind.isPresent()
                && (kind.getAsInt() == BuiltinOperator.SOFTMAX
                        || kind.getAsInt() == BuiltinOperator.LOGISTIC);
    }

    private static int tensor(SignatureDef definition, String output) {
        for (int i = 0; i < definition.outputsLength(); i++) {
            if (output.equals(definition.outputs(i).name())) {
                return (int) definition.outputs(i).tensorIndex();
            }
        }
        return -1;
    }

    private OptionalInt before(int tensor) {
        int wanted = tensor;
        // operators stand in the order of computation
        for (int i = graph.operatorsLength() - 1; i >= 0; i--) {
            Operator operator = graph.operators(i);
            if (writes(operator, wanted)) {
                int kind = kind(operator);
                if (!FORMS.contains(kind)) {
                    return OptionalInt.of(kind);
                }
                wanted = operator.inputs(0);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean writes(Operator operator, int tensor) {
        for (int i = 0; i < operator.outputsLength(); i++) {
            if (operator.outputs(i) == tensor) {
                return true;
            }
        }
        return false;
    }

    private int kind(Operator operator) {
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        return Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
    }
}
