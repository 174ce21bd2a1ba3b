package dev.layerlens.tools.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.card.graph.Places;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.SubGraphT;

/**
 * A file written anew by the schema's own classes with the values of all layers for outputs, as
 * they are: what XNNPACK, which keeps nothing in between, makes of the original.
 */
final class AllOutputs {
    private final Places places;
    private final byte[] file;

    AllOutputs(Places places) {
        this.places = places;
        Model model = places.model();
        SubGraphT graph = model.subgraphs(places.graph()).unpack();
        int[] outputs =
                places.values().values().stream().distinct().mapToInt(Integer::intValue).toArray();
        graph.setOutputs(outputs);
        OperatorT[] operators = graph.getOperators();
        int end = operators.length;
        // what only the former outputs needed would now be read by nobody
        while (IntStream.of(operators[end - 1].getOutputs()).noneMatch(t -> in(outputs, t))) {
            end--;
        }
        graph.setOperators(Arrays.copyOf(operators, end));
        for (OperatorT operator : graph.getOperators()) {
            if (operator.getCustomOptions().length == 0) {
                operator.setCustomOptions(null);
            }
        }
        FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);
        int[] buffers = new int[model.buffersLength()];
        for (int i = 0; i < buffers.length; i++) {
            // by hand: the generated classes keep every byte as an int
            ByteBuffer data = model.buffers(i).dataAsByteBuffer();
            int vector = 0;
            if (data != null) {
                builder.createUnintializedVector(1, data.remaining(), 16).put(data);
                vector = builder.endVector();
            }
            buffers[i] = Buffer.createBuffer(builder, vector);
        }
        int[] codes = new int[model.operatorCodesLength()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = OperatorCode.pack(builder, model.operatorCodes(i).unpack());
        }
        int bufferVector = Model.createBuffersVector(builder, buffers);
        int codeVector = Model.createOperatorCodesVector(builder, codes);
        int graphVector =
                Model.createSubgraphsVector(builder, new int[] {SubGraph.pack(builder, graph)});
        Model.finishModelBuffer(
                builder,
                Model.createModel(builder, 3, codeVector, graphVector, 0, bufferVector, 0, 0, 0));
        this.file = builder.sizedByteArray();
    }

    private static boolean in(int[] all, int one) {
        return IntStream.of(all).anyMatch(each -> each == one);
    }

    /** Every layer's values by their names, quantized ones by their own parameters. */
    Map<String, float[]> run(byte[] picture, Engine engine) throws Exception {
        Path path = Files.createTempFile("all-outputs", ".tflite");
        try {
            Files.write(path, file);
            try (TfliteModel model = TfliteModel.open(path, engine)) {
                GraphRunner graph = model.graph();
                graph.writeRaw(0, picture);
                graph.invoke();
                Map<Integer, float[]> read = new HashMap<>();
                int place = 0;
                for (int tensor : places.values().values().stream().distinct().toList()) {
                    float[] values = new float[graph.outputs().get(place).values()];
                    graph.read(place++, values);
                    read.put(tensor, values);
                }
                Map<String, float[]> values = new LinkedHashMap<>();
                places.values().forEach((name, tensor) -> values.put(name, read.get(tensor)));
                return values;
            }
        } finally {
            Files.delete(path);
        }
    }
}
