package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Shape;
import dev.layerlens.card.twin.ExplainTwin;
import dev.layerlens.card.twin.LayerValues;
import dev.layerlens.card.twin.Mask;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.TensorInfo;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.runtime.ValueType;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** A file and its twin, both on the real runtime. */
final class TwinTrial {
    private static final float LAST_BITS = 4e-6f;
    private static final Engine PLAIN = new Engine(1, false, Optional.empty());
    private static final Engine XNNPACK = new Engine(1, true, Optional.empty());

    private final byte[] original;
    private final ExplainTwin twin;
    private final byte[] bytes;
    private final byte[] picture;
    private final Map<String, float[]> expected = new LinkedHashMap<>();
    private final Map<String, Map<String, float[]>> changes = new HashMap<>();

    TwinTrial(byte[] original) throws Exception {
        this.original = original;
        this.twin = ExplainTwin.of(ByteBuffer.wrap(original));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        twin.write(Channels.newChannel(out));
        this.bytes = out.toByteArray();
        int graph = twin.graph().places().graph();
        try (EveryTensor reference = new EveryTensor(original, graph)) {
            this.picture = picture(reference.inputBytes());
            reference.run(picture);
            twin.graph()
                    .places()
                    .values()
                    .forEach((name, tensor) -> expected.put(name, reference.real(tensor)));
        }
    }

    private byte[] picture(int length) {
        byte[] stored = new byte[length];
        Random random = new Random(1);
        long values = twin.graph().picture().size();
        if (length == values) {
            random.nextBytes(stored);
            return stored;
        }
        ByteBuffer floats = ByteBuffer.wrap(stored).order(ByteOrder.nativeOrder());
        // our files take 0 to 255; for others any numbers will do
        float range = twin.graph().ours() ? 255 : 1;
        while (floats.hasRemaining()) {
            floats.putFloat(range * random.nextFloat());
        }
        return stored;
    }

    ExplainTwin twin() {
        return twin;
    }

    LayerGraph graph() {
        return twin.graph();
    }

    /** The head, then the original, and nothing else. */
    void endsInTheOriginal() {
        int head = twin.head().remaining();
        assertThat(head % 16).isZero();
        assertThat(twin.bytes()).isEqualTo(bytes.length);
        assertThat(bytes.length - head).isEqualTo(original.length);
        assertThat(Arrays.equals(bytes, head, bytes.length, original, 0, original.length))
                .as("the twin's tail")
                .isTrue();
    }

    /** Every layer's values under the plain kernels. */
    void givesEveryActivation() throws Exception {
        same(run(PLAIN, Map.of()), expected);
    }

    /** Every layer's values under XNNPACK, whose quantized kernels round in other places. */
    void givesEveryActivationOnXnnpack() throws Exception {
        Map<String, float[]> right = new AllOutputs(graph().places()).run(picture, XNNPACK);
        same(run(XNNPACK, Map.of()), right);
    }

    /**
     * Quantized values bit for bit. Kernels for floats take sums in another order where memory is
     * aligned in another way: their last bits are left out.
     */
    private void same(Map<String, float[]> values, Map<String, float[]> right) {
        assertThat(values.keySet()).isEqualTo(right.keySet());
        for (LayerValues layer : twin.values()) {
            String name = layer.output();
            float[] got = values.get(name);
            assertThat(got).as(name).hasSize((int) layer.shape().size());
            if (graph().layer(name).quantization().isPresent()) {
                int at = Arrays.mismatch(got, right.get(name));
                assertThat(at).as("%s, first value that differs", name).isEqualTo(-1);
            } else {
                near(name, got, right.get(name));
            }
        }
    }

    private static void near(String name, float[] got, float[] right) {
        float largest = 0;
        for (float value : right) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < right.length; i++) {
            if (!(Math.abs(got[i] - right[i]) <= LAST_BITS * largest)) {
                assertThat(got[i])
                        .as("%s, value %d", name, i)
                        .isCloseTo(right[i], within(LAST_BITS * largest));
            }
        }
    }

    /** A mask's zero makes its channel zero, and touches no other channel of the layer. */
    void switchesChannelsOff(Mask mask) throws Exception {
        int off = mask.channels() / 2;
        for (Engine engine : List.of(PLAIN, XNNPACK)) {
            float[] ones = run(engine, Map.of()).get(shown(mask));
            float[] zeros = run(engine, Map.of(mask.layer(), off)).get(shown(mask));
            for (int i = 0; i < ones.length; i++) {
                if (i % mask.channels() == off) {
                    ones[i] = 0;
                }
            }
            near(mask.layer(), zeros, ones);
        }
    }

    private String shown(Mask mask) {
        return twin.graph().layer(mask.layer()).activation();
    }

    /** All layers' values under the plain kernels, with one channel of one layer switched off. */
    Map<String, float[]> without(String layer, int channel) throws Exception {
        return run(PLAIN, Map.of(layer, channel));
    }

    /** All layers' values under the plain kernels. */
    Map<String, float[]> run() throws Exception {
        return run(PLAIN, Map.of());
    }

    /**
     * Which rows (or columns) of the picture move something in each row (or column) of a layer of a
     * float file, when all of one is changed.
     */
    List<SortedSet<Integer>> sees(LayerCard layer, boolean rows) throws Exception {
        Shape sides = graph().picture();
        int cells = rows ? layer.height() : layer.width();
        List<SortedSet<Integer>> seen = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            seen.add(new TreeSet<>());
        }
        if (changes.isEmpty()) {
            changes.put("", run());
        }
        float[] right = changes.get("").get(layer.activation());
        for (int side = 0; side < (rows ? sides.height() : sides.width()); side++) {
            String key = (rows ? "row " : "column ") + side;
            if (!changes.containsKey(key)) {
                changes.put(key, run(PLAIN, Map.of(), changed(sides, rows, side)));
            }
            float[] other = changes.get(key).get(layer.activation());
            for (int i = 0; i < right.length; i++) {
                if (right[i] != other[i]) {
                    int cell = i / layer.channels();
                    seen.get(rows ? cell / layer.width() : cell % layer.width()).add(side);
                }
            }
        }
        return seen;
    }

    /** The picture with other numbers in one row or column. */
    private byte[] changed(Shape sides, boolean rows, int side) {
        byte[] other = picture.clone();
        ByteBuffer floats = ByteBuffer.wrap(other).order(ByteOrder.nativeOrder());
        Random random = new Random(2);
        for (int i = 0; i < sides.size(); i++) {
            int cell = i / sides.channels();
            if ((rows ? cell / sides.width() : cell % sides.width()) == side) {
                floats.putFloat(i * Float.BYTES, 4 * random.nextFloat() - 2);
            }
        }
        return other;
    }

    private Map<String, float[]> run(Engine engine, Map<String, Integer> off) throws Exception {
        return run(engine, off, picture);
    }

    private Map<String, float[]> run(Engine engine, Map<String, Integer> off, byte[] input)
            throws Exception {
        Path file = Files.createTempFile("twin", ".tflite");
        try {
            Files.write(file, bytes);
            try (TfliteModel model = TfliteModel.open(file, engine)) {
                GraphRunner graph = model.graph(ExplainTwin.SIGNATURE);
                feed(graph, off, input);
                graph.invoke();
                Map<String, float[]> values = new LinkedHashMap<>();
                for (int i = 0; i < graph.outputs().size(); i++) {
                    TensorInfo info = graph.outputs().get(i);
                    assertThat(info.type()).as(info.name()).isEqualTo(ValueType.FLOAT32);
                    float[] read = new float[info.values()];
                    graph.read(i, read);
                    values.put(info.name(), read);
                }
                return values;
            }
        } finally {
            Files.delete(file);
        }
    }

    private void feed(GraphRunner graph, Map<String, Integer> off, byte[] input) {
        for (int i = 0; i < graph.inputs().size(); i++) {
            TensorInfo info = graph.inputs().get(i);
            if (info.name().equals(twin.picture())) {
                graph.writeRaw(i, input);
                continue;
            }
            float[] mask = new float[info.values()];
            Arrays.fill(mask, 1);
            String layer = info.name().substring(Mask.PREFIX.length());
            if (off.containsKey(layer)) {
                mask[off.get(layer)] = 0;
            }
            graph.write(i, mask);
        }
    }
}
