package dev.layerlens.tools.runtime;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.StringIntMap;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/**
 * One graph of a model, ready to run: that of a signature, or the first one. Lives as long as its
 * model.
 */
public final class GraphRunner {
    private final String name;
    private final List<End> inputs = new ArrayList<>();
    private final List<End> outputs = new ArrayList<>();
    private final IntSupplier invoke;

    /**
     * A tensor that the graph reads or writes. It is asked for each time: the runtime may move its
     * tensors where shapes follow from computed values.
     */
    private record End(TensorInfo info, Supplier<TfLiteTensor> place) {
        static End of(String name, Supplier<TfLiteTensor> place) {
            return new End(info(name, place.get()), place);
        }

        End now() {
            return of(info.name(), place);
        }

        private static TensorInfo info(String name, TfLiteTensor tensor) {
            TfLiteIntArray sides = tensor.dims();
            List<Integer> shape = new ArrayList<>();
            for (int i = 0; i < sides.size(); i++) {
                shape.add(sides.data(i));
            }
            return new TensorInfo(
                    name,
                    ValueType.of(tensor.type()),
                    shape,
                    tensor.params().scale(),
                    tensor.params().zero_point());
        }

        ByteBuffer data() {
            TfLiteTensor tensor = place.get();
            BytePointer raw = tensor.data().raw();
            if (raw == null || raw.isNull()) {
                throw new IllegalStateException(info.name() + " has no memory");
            }
            return new BytePointer(raw)
                    .capacity(tensor.bytes())
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
        }
    }

    private GraphRunner(String name, IntSupplier invoke) {
        this.name = name;
        this.invoke = invoke;
    }

    /** The graph of a signature, whose memory is allocated. */
    static GraphRunner of(Interpreter interpreter, String signature, SignatureRunner runner) {
        allocate(signature, runner::AllocateTensors);
        GraphRunner graph = new GraphRunner(signature, runner::Invoke);
        for (String name : names(interpreter.signature_inputs(signature))) {
            graph.inputs.add(End.of(name, () -> runner.input_tensor(name)));
        }
        for (String name : names(interpreter.signature_outputs(signature))) {
            graph.outputs.add(End.of(name, () -> runner.output_tensor(name)));
        }
        return graph;
    }

    /** The first graph of a file without signatures. */
    static GraphRunner first(Interpreter interpreter) {
        allocate("the graph", interpreter::AllocateTensors);
        GraphRunner graph = new GraphRunner("the graph", interpreter::Invoke);
        for (int i = 0; i < interpreter.inputs().limit(); i++) {
            int place = i;
            String name = interpreter.input_tensor(i).name().getString();
            graph.inputs.add(End.of(name, () -> interpreter.input_tensor(place)));
        }
        for (int i = 0; i < interpreter.outputs().limit(); i++) {
            int place = i;
            String name = interpreter.output_tensor(i).name().getString();
            graph.outputs.add(End.of(name, () -> interpreter.output_tensor(place)));
        }
        return graph;
    }

    private static void allocate(String name, IntSupplier allocation) {
        if (allocation.getAsInt() != kTfLiteOk) {
            throw new IllegalArgumentException(name + " cannot be prepared on TensorFlow Lite");
        }
    }

    private static List<String> names(StringIntMap map) {
        List<String> names = new ArrayList<>();
        StringIntMap.Iterator end = map.end();
        for (StringIntMap.Iterator i = map.begin(); !i.equals(end); i.increment()) {
            names.add(i.first());
        }
        return names;
    }

    /** What it reads. */
    public List<TensorInfo> inputs() {
        return inputs.stream().map(End::info).toList();
    }

    /** What it writes. Shapes that follow from computed values are known after a computation. */
    public List<TensorInfo> outputs() {
        return outputs.stream().map(end -> end.now().info()).toList();
    }

    /**
     * Writes an input; quantized ones take the nearest value that there is.
     *
     * @param values real values, as many as the input has
     */
    public void write(int input, float[] values) {
        TensorInfo info = inputs.get(input).info();
        ByteBuffer data = inputs.get(input).data();
        if (info.type() == ValueType.FLOAT32) {
            data.asFloatBuffer().put(values);
            return;
        }
        int lowest = info.type() == ValueType.UINT8 ? 0 : Byte.MIN_VALUE;
        for (int i = 0; i < values.length; i++) {
            int value = Math.round(values[i] / info.scale()) + info.zeroPoint();
            data.put(i, (byte) Math.max(lowest, Math.min(lowest + 255, value)));
        }
    }

    /** Writes the bytes of a quantized input as they are. */
    public void writeRaw(int input, byte[] values) {
        inputs.get(input).data().put(values);
    }

    /**
     * Computes.
     *
     * @throws IllegalStateException if TensorFlow Lite fails
     */
    public void invoke() {
        if (invoke.getAsInt() != kTfLiteOk) {
            throw new IllegalStateException(name + " failed on TensorFlow Lite");
        }
    }

    /**
     * Reads an output as real values.
     *
     * @param into as many as the output has
     */
    public void read(int output, float[] into) {
        TensorInfo info = outputs.get(output).info();
        ByteBuffer data = outputs.get(output).data();
        if (info.type() == ValueType.FLOAT32) {
            data.asFloatBuffer().get(into);
            return;
        }
        float scale = info.quantized() ? info.scale() : 1;
        for (int i = 0; i < into.length; i++) {
            int value = info.type() == ValueType.UINT8 ? data.get(i) & 255 : data.get(i);
            into[i] = scale * (value - info.zeroPoint());
        }
    }
}
