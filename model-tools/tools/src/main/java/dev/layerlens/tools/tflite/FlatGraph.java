package dev.layerlens.tools.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;

/** One graph of a file: tensors and the operators between them. */
final class FlatGraph {

    /** One tensor: a value that is computed, or a constant where it has a buffer. */
    private static final class FlatTensor {
        final String name;
        final byte type;
        final int buffer;
        final int[] shape;
        final QuantizationParametersT quantization;

        FlatTensor(
                String name,
                byte type,
                int buffer,
                int[] shape,
                QuantizationParametersT quantization) {
            this.name = name;
            this.type = type;
            this.buffer = buffer;
            this.shape = shape;
            this.quantization = quantization;
        }
    }

    /** What a float tensor has for a quantization. */
    static final QuantizationParametersT FLOAT = new QuantizationParametersT();

    private final FlatModel model;
    private final String name;
    private final List<FlatTensor> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private int[] inputs = {};
    private int[] outputs = {};

    FlatGraph(FlatModel model, String name) {
        this.model = model;
        this.name = name;
    }

    String name() {
        return name;
    }

    FlatModel model() {
        return model;
    }

    /**
     * Adds a tensor.
     *
     * @param buffer 0 for a value that is computed
     * @param quantization a table that the model does not know for floats: {@link #FLOAT}
     * @return its index
     */
    int tensor(
            String name,
            byte type,
            int buffer,
            QuantizationParametersT quantization,
            int... shape) {
        tensors.add(new FlatTensor(name, type, buffer, shape, quantization));
        return tensors.size() - 1;
    }

    /** Adds an operator that computes {@code output}. */
    void operator(
            int operator, int version, BuiltinOptionsUnion options, int output, int... inputs) {
        OperatorT op = new OperatorT();
        op.setOpcodeIndex(model.code(operator, version));
        op.setInputs(inputs);
        op.setOutputs(new int[] {output});
        op.setBuiltinOptions(options);
        operators.add(op);
    }

    void ends(Collection<Integer> inputs, Collection<Integer> outputs) {
        this.inputs = inputs.stream().mapToInt(Integer::intValue).toArray();
        this.outputs = outputs.stream().mapToInt(Integer::intValue).toArray();
    }

    int pack(FlatBufferBuilder builder, SharedParts parts) {
        int[] packed = new int[tensors.size()];
        for (int i = 0; i < packed.length; i++) {
            FlatTensor t = tensors.get(i);
            int shape = parts.integers(t.shape);
            int text = parts.text(t.name);
            int quantization = parts.quantization(t.quantization);
            packed[i] =
                    Tensor.createTensor(
                            builder,
                            shape,
                            t.type,
                            t.buffer,
                            text,
                            quantization,
                            false,
                            0,
                            0,
                            true,
                            0);
        }
        int tensorVector = SubGraph.createTensorsVector(builder, packed);
        int operatorVector =
                SubGraph.createOperatorsVector(
                        builder,
                        operators.stream().mapToInt(o -> Operator.pack(builder, o)).toArray());
        int inputVector = SubGraph.createInputsVector(builder, inputs);
        int outputVector = SubGraph.createOutputsVector(builder, outputs);
        return SubGraph.createSubGraph(
                builder,
                tensorVector,
                inputVector,
                outputVector,
                operatorVector,
                builder.createString(name));
    }
}
