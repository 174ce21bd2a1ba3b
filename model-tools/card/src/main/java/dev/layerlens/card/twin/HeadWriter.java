package dev.layerlens.card.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.TensorMap;

/**
 * The tables of a twin that are not the original's, as bytes to be put in front of it. A pointer of
 * the format only leads forward: from these tables into the original's, behind them. The library
 * counts places from the end of what it writes, so that the original's place p is -p to it.
 */
final class HeadWriter {
    /** Buffers are aligned to 16 bytes: what is in front of them has to keep that. */
    private static final int ALIGNMENT = 16;

    private static final String IDENTIFIER = "TFL3";

    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 14);
    private final Slot model;
    private final TensorTables tensors;
    private final OperatorTables operators;
    private final int text;

    HeadWriter(ByteBuffer file, int index) {
        builder.prep(ALIGNMENT, 0);
        this.model = Slot.root(file);
        Slot graph = new Slot(model.tables(Schema.MODEL_GRAPHS)[index], file);
        this.tensors = new TensorTables(file, builder, graph);
        this.operators = new OperatorTables(file, builder, model, graph);
        this.text = builder.createString(ExplainTwin.SIGNATURE);
    }

    TensorTables tensors() {
        return tensors;
    }

    OperatorTables operators() {
        return operators;
    }

    /**
     * The whole head: one signature over one graph.
     *
     * @param place of the graph, where its operators call others of the file; 0 if it is alone
     * @param alone whether it is
     */
    ByteBuffer finish(
            int place, boolean alone, Map<String, Integer> inputs, Map<String, Integer> outputs) {
        int tensorVector = Vectors.tables(builder, tensors.places());
        int operatorVector = Vectors.tables(builder, operators.places());
        int inputVector = Vectors.integers(builder, Vectors.ints(inputs.values()));
        int outputVector = Vectors.integers(builder, Vectors.ints(outputs.values()));
        builder.startTable(Schema.GRAPH_FIELDS);
        builder.addOffset(Schema.GRAPH_TENSORS, tensorVector, 0);
        builder.addOffset(Schema.GRAPH_INPUTS, inputVector, 0);
        builder.addOffset(Schema.GRAPH_OUTPUTS, outputVector, 0);
        builder.addOffset(Schema.GRAPH_OPERATORS, operatorVector, 0);
        builder.addOffset(Schema.GRAPH_NAME, text, 0);
        int twin = builder.endTable();
        List<Integer> graphs = new ArrayList<>();
        if (alone) {
            graphs.add(twin);
        } else {
            graphs.addAll(kept(Schema.MODEL_GRAPHS));
            graphs.set(place, twin);
        }
        int graphVector = Vectors.tables(builder, graphs);
        int codeVector = Vectors.tables(builder, operators.codes());
        int bufferVector = Vectors.tables(builder, kept(Schema.MODEL_BUFFERS));
        int inputNames = Vectors.tables(builder, names(inputs));
        int outputNames = Vectors.tables(builder, names(outputs));
        int signature =
                SignatureDef.createSignatureDef(
                        builder, inputNames, outputNames, text, alone ? 0 : place);
        int signatureVector = Vectors.tables(builder, List.of(signature));
        builder.startTable(Schema.MODEL_FIELDS);
        builder.addInt(Schema.MODEL_VERSION, Schema.VERSION, 0);
        builder.addOffset(Schema.MODEL_CODES, codeVector, 0);
        builder.addOffset(Schema.MODEL_GRAPHS, graphVector, 0);
        builder.addOffset(Schema.MODEL_BUFFERS, bufferVector, 0);
        builder.addOffset(Schema.MODEL_SIGNATURES, signatureVector, 0);
        builder.finish(builder.endTable(), IDENTIFIER);
        return ByteBuffer.wrap(builder.sizedByteArray());
    }

    /** The tables of a vector of the original. */
    private List<Integer> kept(int field) {
        List<Integer> places = new ArrayList<>();
        for (int table : model.tables(field)) {
            places.add(-table);
        }
        return places;
    }

    private List<Integer> names(Map<String, Integer> ends) {
        List<Integer> names = new ArrayList<>();
        ends.forEach(
                (name, tensor) ->
                        names.add(
                                TensorMap.createTensorMap(
                                        builder, builder.createString(name), tensor)));
        return names;
    }
}
