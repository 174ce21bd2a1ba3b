package dev.layerlens.tools.structure;

import dev.layerlens.card.structure.ModelStructure;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomNetworks;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TensorInfo;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.runtime.ValueType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;

/**
 * Spoils model files and runs those that are still taken for sound on TensorFlow Lite. A process of
 * its own: what native code stumbles over ends it.
 */
public final class MutantMain {

    private MutantMain() {}

    /**
     * @param arguments first seed, number of spoilt files
     */
    public static void main(String... arguments) throws Exception {
        long first = Long.parseLong(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        List<byte[]> files =
                List.of(
                        SmallModels.float32(EveryLayer.network()),
                        SmallModels.int8(EveryLayer.network()),
                        SmallModels.float32(RandomNetworks.of(3)),
                        SmallModels.int8(RandomNetworks.of(3)));
        int refused = 0;
        int unsupported = 0;
        int ran = 0;
        long start = System.nanoTime();
        for (long seed = first; seed < first + count; seed++) {
            byte[] mutant = spoilt(files.get((int) (seed % files.size())), seed);
            if (ModelStructure.fault(ByteBuffer.wrap(mutant)).isPresent()) {
                refused++;
                continue;
            }
            System.out.println("running " + seed);
            if (runs(mutant)) {
                ran++;
            } else {
                unsupported++;
            }
        }
        System.out.printf(
                "%d refused, %d refused by TensorFlow Lite, %d ran, %.1f s%n",
                refused, unsupported, ran, (System.nanoTime() - start) / 1e9);
    }

    /** The model's tables lie between its weights and its files: most changes fall on them. */
    static byte[] spoilt(byte[] file, long seed) {
        Random random = new Random(seed);
        byte[] mutant = file.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(8) == 0 ? random.nextInt(64) : random.nextInt(mutant.length);
            switch (random.nextInt(5)) {
                case 0 -> mutant[at] = (byte) random.nextInt(256);
                case 1 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> mutant[at] = 0;
                case 3 -> mutant[at] += (byte) (random.nextInt(9) - 4);
                default -> mutant[at] = (byte) (random.nextBoolean() ? -1 : 127);
            }
        }
        return mutant;
    }

    private static boolean runs(byte[] mutant) {
        try (TfliteModel model = TfliteModel.open(mutant, "mutant", 1)) {
            for (String signature : model.signatures()) {
                run(model.graph(signature));
            }
            run(model.graph());
            return true;
        } catch (NotAModelException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static void run(GraphRunner graph) {
        for (int i = 0; i < graph.inputs().size(); i++) {
            TensorInfo input = graph.inputs().get(i);
            if (input.type() == ValueType.FLOAT32) {
                graph.write(i, new float[input.values()]);
            }
        }
        graph.invoke();
        for (int i = 0; i < graph.outputs().size(); i++) {
            TensorInfo output = graph.outputs().get(i);
            if (output.type() != ValueType.OTHER) {
                graph.read(i, new float[output.values()]);
            }
        }
    }
}
