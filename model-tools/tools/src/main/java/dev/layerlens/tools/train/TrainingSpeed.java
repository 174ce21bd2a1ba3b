package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What loading costs a training: steps on tensors that are ready in memory, beside steps with
 * loading, variation and conversion, in turns; and the loader alone.
 *
 * @param bare pictures a second on ready tensors
 * @param whole pictures a second with everything
 * @param loader pictures a second of the loader with nobody training
 */
public record TrainingSpeed(double bare, double whole, double loader) {
    private static final int ROUNDS = 7;
    private static final double SHARE = 0.3;

    /**
     * Measures; the best of several turns each, since other work on the machine only ever slows.
     *
     * @param steps a turn
     */
    public static TrainingSpeed of(TrainingPlan plan, DataSet data, Network network, int steps)
            throws InterruptedException {
        torch.set_num_threads(plan.hardware().threads());
        torch.manual_seed(plan.seed());
        try (PointerScope scope = new PointerScope();
                TrainingState state =
                        new TrainingState(
                                network,
                                plan,
                                Devices.named(plan.hardware().device()),
                                Optional.empty());
                Feeder feeder = new Feeder(plan, data)) {
            Loss loss = new Loss(plan.objective(), state.model(), List.of(), data.train());
            Learning learning = new Learning(plan, state, loss, feeder.loader.batches());
            List<Batch> batches = new ArrayList<>();
            List<Tensor> ready = new ArrayList<>();
            for (int i = 0; i < steps; i++) {
                Batch batch = feeder.next();
                batches.add(batch);
                ready.add(ready(state.model(), batch));
            }
            double[] bare = new double[ROUNDS];
            double[] whole = new double[ROUNDS];
            double[] alone = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                for (int i = 0; i < steps; i++) {
                    learning.from(ready.get(i), batches.get(i), i, SHARE);
                }
                bare[round] = System.nanoTime() - start;
                start = System.nanoTime();
                for (int i = 0; i < steps; i++) {
                    learning.from(feeder.next(), i, SHARE);
                }
                whole[round] = System.nanoTime() - start;
                feeder.restart();
                start = System.nanoTime();
                for (int i = 0; i < steps; i++) {
                    feeder.next();
                }
                alone[round] = System.nanoTime() - start;
            }
            double pictures = 1e9 * steps * batches.get(0).size();
            return new TrainingSpeed(
                    pictures / least(bare), pictures / least(whole), pictures / least(alone));
        }
    }

    private static double least(double... nanoseconds) {
        return Arrays.stream(nanoseconds).min().orElseThrow();
    }

    private static Tensor ready(TorchNetwork model, Batch batch) {
        return model.pictures(batch.pixels(), batch.size());
    }

    /** One epoch after the other. */
    private static final class Feeder implements AutoCloseable {
        private final BatchLoader loader;
        private int epoch;
        private int left;

        Feeder(TrainingPlan plan, DataSet data) {
            loader =
                    new BatchLoader(
                            data,
                            plan.augmentation(),
                            plan.batchSize(),
                            plan.seed(),
                            plan.hardware().loaders());
        }

        Batch next() throws InterruptedException {
            if (left == 0) {
                restart();
            }
            left--;
            return loader.next();
        }

        void restart() {
            loader.start(++epoch);
            left = loader.batches();
        }

        @Override
        public void close() {
            loader.close();
        }
    }
}
