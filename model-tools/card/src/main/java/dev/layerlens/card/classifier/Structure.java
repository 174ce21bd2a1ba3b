package dev.layerlens.card.classifier;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.SubGraph;

/**
 * Whether everything in a model file lies within it. The runtime has a verifier of its own; this
 * one comes first since some runtimes read over the end of a file that was cut off.
 */
final class Structure {

    private Structure() {}

    /** The whole file as flatbuffers reads it. */
    static ByteBuffer little(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Buffers.rewind(bytes);
        return bytes;
    }

    /**
     * Visits everything.
     *
     * @throws RuntimeException of any kind if something lies outside
     */
    static void check(Model model, int bytes) {
        for (int i = 0; i < model.buffersLength(); i++) {
            Buffer buffer = model.buffers(i);
            ByteBuffer data = buffer.dataLength() == 0 ? null : buffer.dataAsByteBuffer();
            require(data == null || data.limit() <= bytes);
        }
        require(model.subgraphsLength() > 0);
        for (int i = 0; i < model.subgraphsLength(); i++) {
            check(model, model.subgraphs(i));
        }
    }

    private static void check(Model model, SubGraph graph) {
        int tensors = graph.tensorsLength();
        for (int i = 0; i < tensors; i++) {
            require(graph.tensors(i).buffer() < model.buffersLength());
        }
        for (int i = 0; i < graph.inputsLength(); i++) {
            require(graph.inputs(i) < tensors);
        }
        for (int i = 0; i < graph.outputsLength(); i++) {
            require(graph.outputs(i) < tensors);
        }
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            require(operator.opcodeIndex() < model.operatorCodesLength());
            for (int j = 0; j < operator.inputsLength(); j++) {
                require(operator.inputs(j) < tensors);
            }
            for (int j = 0; j < operator.outputsLength(); j++) {
                require(operator.outputs(j) < tensors);
            }
        }
    }

    private static void require(boolean within) {
        if (!within) {
            throw new IndexOutOfBoundsException("outside of the file");
        }
    }
}
