package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Finds the faster arithmetic by running the network forward and backward in each. Measured rather
 * than read from the processor's feature flags, which every system and processor names otherwise
 * and which say nothing of what the library does without them.
 *
 * @param fp32 nanoseconds in float32, forward and back
 * @param bf16 nanoseconds in bfloat16
 */
record PrecisionTrial(long fp32, long bf16) {
    private static final int ROUNDS = 3;
    private static final int PICTURES = 16;

    /** On one thread: with several, other work on the machine would decide. */
    static PrecisionTrial of(Network network, Device device) {
        int threads = torch.get_num_threads();
        torch.set_num_threads(1);
        try (TorchNetwork model = new TorchNetwork(network, device)) {
            byte[] pixels = new byte[PICTURES * Math.toIntExact(network.picture().size())];
            new Random(1).nextBytes(pixels);
            long fp32 = Long.MAX_VALUE;
            long bf16 = Long.MAX_VALUE;
            // alternately and the best of each: the first is slow, and any may be interrupted
            for (int round = 0; round < ROUNDS; round++) {
                fp32 = Math.min(fp32, nanoseconds(model, pixels, false));
                bf16 = Math.min(bf16, nanoseconds(model, pixels, true));
            }
            return new PrecisionTrial(fp32, bf16);
        } finally {
            torch.set_num_threads(threads);
        }
    }

    TrainingPrecision faster() {
        return bf16 < fp32 ? TrainingPrecision.BF16 : TrainingPrecision.FP32;
    }

    /** What was measured, as one line. */
    String line() {
        return String.format(
                Locale.ROOT,
                "precision %s: %d pictures forward and back took %.1f ms in fp32, %.1f ms in bf16",
                faster().name().toLowerCase(Locale.ROOT),
                PICTURES,
                fp32 / 1e6,
                bf16 / 1e6);
    }

    /** The parameter whose gradient is ready last. */
    private static String first(Network network) {
        return Parameter.of(network).stream()
                .filter(Parameter::learned)
                .map(Parameter::name)
                .findFirst()
                .orElseThrow();
    }

    private static long nanoseconds(TorchNetwork model, byte[] pixels, boolean bf16) {
        try (PointerScope scope = new PointerScope()) {
            long start = System.nanoTime();
            Tensor pictures = model.pictures(pixels, PICTURES);
            Autocast.run(bf16, () -> model.logits(pictures, true)).sum().backward();
            // a GPU works on while the processor goes on: ask for a result
            model.parameter(first(model.network())).grad().sum().item_float();
            return System.nanoTime() - start;
        }
    }
}
