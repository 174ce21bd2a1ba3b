package dev.layerlens.card.twin;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import dev.layerlens.card.graph.Places;
import dev.layerlens.card.graph.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.TensorType;

/**
 * The graph of a twin: the original's operators in their order; behind each convolution the product
 * with its mask, which writes what the convolution wrote, so that its readers stay as they are;
 * behind each quantized layer what brings its values to float.
 */
final class TwinWriter {
    private static final int FLOAT_VERSION = 1;
    private static final int INT8_VERSION = 2;
    private static final int OTHER_VERSION = 3;

    /** Operators that run other graphs; composites are newer than the schema classes. */
    private static final Set<Integer> CALLERS =
            Set.of(BuiltinOperator.CALL_ONCE, BuiltinOperator.IF, BuiltinOperator.WHILE, 206);

    private final Model model;
    private final SubGraph graph;
    private final Places places;
    private final LayerGraph layers;
    private final boolean masked;
    private final HeadWriter head;
    private final Map<String, Integer> inputs = new LinkedHashMap<>();
    private final Map<String, Integer> outputs = new LinkedHashMap<>();
    private final Map<Integer, Integer> maskOf = new HashMap<>();
    private final Map<Integer, String> shownAs = new LinkedHashMap<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<Mask> masks = new ArrayList<>();

    /** Writes the values of every layer, and masks. */
    TwinWriter(ByteBuffer file, LayerGraph layers) throws MalformedGraphException {
        this(file, layers, true, layers.places().values().keySet());
    }

    /** Writes the values of these layers alone. */
    TwinWriter(ByteBuffer file, LayerGraph layers, Set<String> shown)
            throws MalformedGraphException {
        this(file, layers, false, shown);
    }

    private TwinWriter(ByteBuffer file, LayerGraph layers, boolean masked, Set<String> shown)
            throws MalformedGraphException {
        this.layers = layers;
        this.masked = masked;
        this.places = layers.places();
        this.model = places.model();
        this.graph = model.subgraphs(places.graph());
        if (model.buffers(0).dataLength() > 0) {
            throw new MalformedGraphException(
                    "the model keeps a constant in its first buffer, which is for none");
        }
        this.head = new HeadWriter(file, places.graph());
        shown.forEach(name -> shownAs.put(places.values().get(name), name));
    }

    /** Writes everything. */
    ByteBuffer write() {
        inputs.put(ModelFile.IMAGE, graph.inputs(0));
        boolean alone = alone();
        BitSet used = alone ? used() : everything();
        places.convolutions().stream()
                .filter(c -> masked && c.operators().stream().allMatch(used::get))
                .forEach(this::mask);
        used.stream().forEach(this::operator);
        Map<String, Integer> ordered = new LinkedHashMap<>();
        places.values().keySet().stream()
                .filter(outputs::containsKey)
                .forEach(name -> ordered.put(name, outputs.get(name)));
        return head.finish(places.graph(), alone, inputs, ordered);
    }

    List<Mask> masks() {
        return masks;
    }

    /** The outputs, with the sides of their layers. */
    List<LayerValues> values() {
        List<LayerValues> values = new ArrayList<>();
        for (String name : places.values().keySet()) {
            if (outputs.containsKey(name)) {
                LayerCard card = layers.layer(name);
                Shape shape = new Shape(card.height(), card.width(), card.channels());
                values.add(new LayerValues(name, shape));
            }
        }
        return values;
    }

    private void mask(Places.Convolution convolution) {
        LayerCard card = layers.layer(convolution.layer());
        byte type = type(graph.operators(convolution.operators().get(0)).outputs(0));
        if (type != TensorType.FLOAT32 && type != TensorType.INT8 && type != TensorType.UINT8) {
            return;
        }
        String name = Mask.PREFIX + card.name();
        int mask = head.tensors().real(name, 1, 1, 1, card.channels());
        inputs.put(name, mask);
        int factor = mask;
        if (type != TensorType.FLOAT32) {
            factor = head.tensors().unit(name, type, 1, 1, 1, card.channels());
            head.operators()
                    .conversion(code(BuiltinOperator.QUANTIZE, FLOAT_VERSION), factor, mask);
        }
        for (int operator : convolution.operators()) {
            maskOf.put(operator, factor);
        }
        masks.add(new Mask(card.name(), name, card.channels(), convolution.shownBy()));
    }

    private void operator(int index) {
        Operator operator = graph.operators(index);
        Integer mask = maskOf.get(index);
        if (mask == null) {
            head.operators().original(index);
        } else {
            int written = operator.outputs(0);
            int unmasked = head.tensors().like(written);
            head.operators().original(index, unmasked);
            int version = type(written) == TensorType.INT8 ? INT8_VERSION : FLOAT_VERSION;
            head.operators().product(code(BuiltinOperator.MUL, version), written, unmasked, mask);
        }
        for (int i = 0; i < operator.outputsLength(); i++) {
            show(operator.outputs(i));
        }
    }

    /** Makes a layer's values an output, as floats. */
    private void show(int tensor) {
        String name = shownAs.get(tensor);
        if (name == null) {
            return;
        }
        byte type = type(tensor);
        int real = tensor;
        if (type != TensorType.FLOAT32) {
            real = head.tensors().realLike(name, tensor);
            int version =
                    type == TensorType.INT8
                            ? INT8_VERSION
                            : type == TensorType.UINT8 ? FLOAT_VERSION : OTHER_VERSION;
            head.operators().conversion(code(BuiltinOperator.DEQUANTIZE, version), real, tensor);
        }
        outputs.put(name, real);
    }

    private byte type(int tensor) {
        return graph.tensors(tensor).type();
    }

    private int code(int operator, int version) {
        return codes.computeIfAbsent(
                operator + "/" + version, key -> head.operators().code(operator, version));
    }

    /**
     * Operators that a layer's values need: what follows the last layer would be read by nobody.
     */
    private BitSet used() {
        BitSet needed = new BitSet();
        shownAs.keySet().forEach(needed::set);
        BitSet used = new BitSet();
        for (int i = graph.operatorsLength() - 1; i >= 0; i--) {
            Operator operator = graph.operators(i);
            boolean read = operator.outputsLength() == 0;
            for (int k = 0; k < operator.outputsLength(); k++) {
                read |= needed.get(operator.outputs(k));
            }
            used.set(i, read);
            for (int k = 0; read && k < operator.inputsLength(); k++) {
                if (operator.inputs(k) >= 0) {
                    needed.set(operator.inputs(k));
                }
            }
        }
        return used;
    }

    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, graph.operatorsLength());
        return all;
    }

    /** Whether no operator runs another graph of the file, which then need not come along. */
    private boolean alone() {
        for (int i = 0; i < graph.operatorsLength(); i++) {
            OperatorCode code = model.operatorCodes((int) graph.operators(i).opcodeIndex());
            int kind = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
            if (CALLERS.contains(kind)) {
                return false;
            }
        }
        return true;
    }
}
