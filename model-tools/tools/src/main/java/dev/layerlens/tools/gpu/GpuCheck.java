package dev.layerlens.tools.gpu;

import dev.layerlens.card.structure.OperatorNames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** Goes through the operators of one signature and says which of them the GPU delegate takes. */
public final class GpuCheck {
    private static final int HIGHEST_RANK = 4;

    private final Model model;
    private final SubGraph graph;

    private GpuCheck(Model model, SubGraph graph) {
        this.model = model;
        this.graph = graph;
    }

    /**
     * One verdict for each operator and version, in order of first use.
     *
     * @param file a whole .tflite file that the runtime's verifier takes
     * @param signature the signature to check; files without signatures have one graph, which is
     *     taken
     */
    public static List<GpuVerdict> of(byte[] file, String signature) {
        Model model = Model.getRootAsModel(ByteBuffer.wrap(file));
        return new GpuCheck(model, model.subgraphs(index(model, signature))).verdicts();
    }

    private static int index(Model model, String signature) {
        for (int i = 0; i < model.signatureDefsLength(); i++) {
            SignatureDef definition = model.signatureDefs(i);
            if (signature.equals(definition.signatureKey())) {
                return (int) definition.subgraphIndex();
            }
        }
        return 0;
    }

    private List<GpuVerdict> verdicts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, List<Operator>> operators = new LinkedHashMap<>();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            String name = name(operator);
            counts.merge(name, 1, Integer::sum);
            operators.computeIfAbsent(name, key -> new ArrayList<>()).add(operator);
        }
        List<GpuVerdict> verdicts = new ArrayList<>();
        operators.forEach((name, same) -> verdicts.add(verdict(name, same)));
        return verdicts;
    }

    private GpuVerdict verdict(String name, List<Operator> same) {
        GpuRule rule = GpuRule.of(code(same.get(0)).builtinCode());
        for (Operator operator : same) {
            Optional<String> reason = refusal(operator, rule);
            if (reason.isPresent()) {
                return new GpuVerdict(name, same.size(), false, false, reason.get());
            }
        }
        return new GpuVerdict(name, same.size(), true, rule.openGl(), "");
    }

    private Optional<String> refusal(Operator operator, GpuRule rule) {
        if (rule == null) {
            return Optional.of("the GPU delegate does not have it");
        }
        if (code(operator).version() > rule.newestVersion()) {
            return Optional.of("newer than version " + rule.newestVersion());
        }
        for (int i = 0; i < operator.inputsLength(); i++) {
            if (operator.inputs(i) >= 0) {
                Optional<String> reason = refusal(graph.tensors(operator.inputs(i)));
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> refusal(Tensor tensor) {
        if (tensor.shapeLength() > HIGHEST_RANK) {
            return Optional.of(tensor.name() + " has " + tensor.shapeLength() + " dimensions");
        }
        for (int i = 0; i < tensor.shapeSignatureLength(); i++) {
            if (tensor.shapeSignature(i) < 0) {
                return Optional.of(tensor.name() + " has no fixed size");
            }
        }
        return switch (tensor.type()) {
            case TensorType.FLOAT32,
                    TensorType.FLOAT16,
                    TensorType.INT8,
                    TensorType.UINT8,
                    TensorType.INT32 ->
                    Optional.empty();
            default -> Optional.of(tensor.name() + " is of type " + TensorType.name(tensor.type()));
        };
    }

    private OperatorCode code(Operator operator) {
        return model.operatorCodes((int) operator.opcodeIndex());
    }

    private String name(Operator operator) {
        OperatorCode code = code(operator);
        return OperatorNames.of(code.builtinCode()) + " v" + code.version();
    }
}
