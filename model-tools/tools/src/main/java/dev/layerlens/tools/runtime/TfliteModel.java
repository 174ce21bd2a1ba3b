package dev.layerlens.tools.runtime;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.structure.OperatorNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.FlatBufferModelBase;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;
import org.bytedeco.tensorflowlite.RegistrationNodePair;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.StringVector;
import org.bytedeco.tensorflowlite.Subgraph;

/**
 * A model file, loaded and ready to run. It owns native memory: close it. Not for use by two
 * threads at once.
 */
public final class TfliteModel implements AutoCloseable {
    private final ModelBytes file;
    private final FlatBufferModel model;
    private final OpResolver operators;
    private final Interpreter interpreter;
    private final Optional<OperatorEvents> events;
    private final Map<String, GraphRunner> graphs = new HashMap<>();

    private TfliteModel(ModelBytes file, String name, Engine engine) throws NotAModelException {
        this.file = file;
        model = FlatBufferModelBase.VerifyAndBuildFromBuffer(file.memory(), file.size());
        if (model == null || model.isNull()) {
            file.close();
            throw new NotAModelException(
                    name + " is damaged: TensorFlow Lite's verifier refuses it; get it again");
        }
        operators =
                engine.xnnpack()
                        ? new BuiltinOpResolver()
                        : new BuiltinOpResolverWithoutDefaultDelegates();
        interpreter = new Interpreter((Pointer) null);
        events = engine.clock().map(OperatorEvents::new);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, operators)) {
            if (builder.SetNumThreads(engine.threads()) != kTfLiteOk
                    || builder.apply(interpreter) != kTfLiteOk) {
                close();
                throw new NotAModelException(
                        name + " uses operators that this TensorFlow Lite does not have");
            }
        }
        events.ifPresent(e -> interpreter.SetProfiler(e.profiler()));
    }

    /**
     * Loads a file.
     *
     * @param threads processor threads to compute with
     * @throws NotAModelException if it is no model, or a damaged one
     */
    public static TfliteModel open(Path file, int threads) throws IOException, NotAModelException {
        return open(file, Engine.of(threads));
    }

    /**
     * Loads a file.
     *
     * @throws NotAModelException if it is no model, or a damaged one
     */
    public static TfliteModel open(Path file, Engine engine)
            throws IOException, NotAModelException {
        return new TfliteModel(ModelBytes.read(file), file.toString(), engine);
    }

    /** Loads a file's bytes; {@code name} is what errors call it. */
    public static TfliteModel open(byte[] file, String name, int threads)
            throws NotAModelException {
        return new TfliteModel(ModelBytes.of(file, name), name, Engine.of(threads));
    }

    /** Loads a file that lies in parts, one after the other, each from its position on. */
    public static TfliteModel open(List<ByteBuffer> parts, String name, Engine engine)
            throws NotAModelException {
        return new TfliteModel(ModelBytes.of(parts, name), name, engine);
    }

    /**
     * The card that the file carries.
     *
     * @throws MalformedCardException if it carries none
     */
    public ModelCard card() throws MalformedCardException {
        return ModelFile.card(file.view());
    }

    /** The whole file. */
    public ByteBuffer file() {
        return file.view();
    }

    /** Size of the file. */
    public int bytes() {
        return file.size();
    }

    /** The names of its signatures; empty for files without. */
    public List<String> signatures() {
        StringVector keys = interpreter.signature_keys();
        return LongStream.range(0, keys.size()).mapToObj(i -> keys.get(i).getString()).toList();
    }

    /**
     * The graph of a signature.
     *
     * @throws IllegalArgumentException if there is no such signature
     */
    public GraphRunner graph(String signature) {
        requireOpen();
        return graphs.computeIfAbsent(signature, this::prepare);
    }

    /** The first graph, for files without signatures. */
    public GraphRunner graph() {
        requireOpen();
        return graphs.computeIfAbsent("", none -> GraphRunner.first(interpreter));
    }

    /**
     * What XNNPACK takes of one signature.
     *
     * @throws IllegalArgumentException if there is no such signature
     */
    public Delegation delegation(String signature) {
        graph(signature);
        return delegation(
                interpreter.subgraph(interpreter.GetSubgraphIndexFromSignature(signature)));
    }

    /** What XNNPACK takes of the first graph. */
    public Delegation delegation() {
        graph();
        return delegation(interpreter.subgraph(0));
    }

    private static Delegation delegation(Subgraph graph) {
        int partitions = 0;
        List<String> left = new ArrayList<>();
        IntPointer plan = graph.execution_plan();
        for (long i = 0; i < plan.limit(); i++) {
            RegistrationNodePair node = graph.node_and_registration(plan.get(i));
            if (node.first().delegate() == null) {
                left.add(OperatorNames.of(node.second().builtin_code()));
            } else {
                partitions++;
            }
        }
        int operators = Math.toIntExact(graph.pre_delegation_execution_plan().limit());
        return new Delegation(partitions == 0 ? left.size() : operators, partitions, left);
    }

    /**
     * Runs one signature on one picture.
     *
     * @param signature {@link ModelFile#CLASSIFY} or {@link ModelFile#EXPLAIN}
     * @param image {@code [H, W, 3]}, RGB, 0..255
     * @return every float output by name
     * @throws IllegalArgumentException if there is no such signature, it reads something else, or
     *     the image is of another size
     * @throws IllegalStateException if the model is closed
     */
    public Map<String, float[]> run(String signature, float[] image) {
        GraphRunner graph = graph(signature);
        List<TensorInfo> inputs = graph.inputs();
        if (inputs.size() != 1
                || !inputs.get(0).name().equals(ModelFile.IMAGE)
                || inputs.get(0).type() != ValueType.FLOAT32) {
            throw new IllegalArgumentException(
                    signature + " has no float32 input called " + ModelFile.IMAGE);
        }
        if (inputs.get(0).values() != image.length) {
            throw new IllegalArgumentException(
                    "the model reads "
                            + inputs.get(0).values()
                            + " values, the image has "
                            + image.length);
        }
        graph.write(0, image);
        graph.invoke();
        Map<String, float[]> outputs = new LinkedHashMap<>();
        List<TensorInfo> written = graph.outputs();
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i).type() == ValueType.FLOAT32) {
                float[] values = new float[written.get(i).values()];
                graph.read(i, values);
                outputs.put(written.get(i).name(), values);
            }
        }
        return outputs;
    }

    private GraphRunner prepare(String signature) {
        SignatureRunner runner = interpreter.GetSignatureRunner(signature);
        if (runner == null || runner.isNull()) {
            throw new IllegalArgumentException("the model has no signature " + signature);
        }
        return GraphRunner.of(interpreter, signature, runner);
    }

    private void requireOpen() {
        if (interpreter.isNull()) {
            throw new IllegalStateException("the model is closed");
        }
    }

    @Override
    public void close() {
        // they live in the interpreter's memory
        graphs.clear();
        interpreter.close();
        events.ifPresent(OperatorEvents::close);
        operators.close();
        model.close();
        file.close();
    }
}
