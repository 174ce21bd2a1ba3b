package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Augmentation;
import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Trains one network by one plan and writes a run folder. */
public final class Trainer {
    private static final int TEST_BATCH = 250;
    private static final int MEAN = 1;
    private static final long NO_IGNORED_CLASS = -100;

    private final TrainingPlan plan;
    private final DataSet data;
    private final RunFolder folder;
    private final TrainingListener listener;
    private int step;

    public Trainer(TrainingPlan plan, DataSet data, RunFolder folder, TrainingListener listener) {
        this.plan = plan;
        this.data = data;
        this.folder = folder;
        this.listener = listener;
    }

    /**
     * Trains to the end of the plan; after every epoch the folder holds its weights.
     *
     * @return the last epoch
     * @throws TrainingException if the loss stops being a number
     */
    public Epoch train(Network network)
            throws IOException, TrainingException, InterruptedException {
        torch.set_num_threads(plan.threads());
        torch.manual_seed(plan.seed());
        torch.set_autocast_dtype(DeviceType.CPU, ScalarType.BFloat16);
        folder.start(plan, data, network);
        Augmentation augmentation = new Augmentation(plan.shift(), data.flips());
        Epoch last = null;
        try (PointerScope scope = new PointerScope();
                TorchNetwork model = new TorchNetwork(network);
                Optimizer optimizer = new Optimizer(model, plan);
                BatchLoader loader =
                        new BatchLoader(
                                data.train(), augmentation, plan.batchSize(), plan.seed())) {
            for (int epoch = 1; epoch <= plan.epochs(); epoch++) {
                last = epoch(epoch, model, optimizer, loader);
                folder.keep(last, network, model.weights());
                listener.epoch(last);
            }
        }
        return last;
    }

    private Epoch epoch(int number, TorchNetwork model, Optimizer optimizer, BatchLoader loader)
            throws TrainingException, InterruptedException {
        loader.start(number);
        long start = System.nanoTime();
        int total = plan.epochs() * loader.batches();
        double sum = 0;
        for (int i = 0; i < loader.batches(); i++) {
            double loss = step(model, optimizer, loader.next(), (double) step / total);
            if (Double.isNaN(loss) || Double.isInfinite(loss)) {
                throw new TrainingException(
                        "the loss is "
                                + loss
                                + " at step "
                                + step
                                + ": training diverged; try --learning-rate "
                                + plan.learningRate() / 3
                                + " (the weights of the last whole epoch are kept)");
            }
            sum += loss;
            listener.step(++step, total, loss);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double pictures = (double) loader.batches() * plan.batchSize();
        double accuracy = accuracy(model, data.test());
        return new Epoch(number, sum / loader.batches(), accuracy, seconds, pictures / seconds);
    }

    private double step(TorchNetwork model, Optimizer optimizer, Batch batch, double progress) {
        try (PointerScope scope = new PointerScope()) {
            optimizer.zeroGradients();
            Tensor pictures = model.pictures(batch.pixels(), batch.size());
            Tensor logits = autocast(() -> model.logits(pictures, true));
            Tensor loss =
                    torch.cross_entropy_loss(
                            logits.to(ScalarType.Float),
                            Tensor.create(batch.answers(), batch.size()),
                            new TensorOptional(),
                            MEAN,
                            NO_IGNORED_CLASS,
                            plan.labelSmoothing());
            loss.backward();
            optimizer.step(plan.learningRate(progress));
            return loss.item_float();
        }
    }

    private Tensor autocast(java.util.function.Supplier<Tensor> forward) {
        torch.set_autocast_enabled(DeviceType.CPU, plan.bf16());
        try {
            return forward.get();
        } finally {
            torch.set_autocast_enabled(DeviceType.CPU, false);
            torch.clear_cache();
        }
    }

    /** Share of pictures whose highest score is the right class. */
    private double accuracy(TorchNetwork model, PictureSet pictures) {
        int right = 0;
        try (InferenceMode mode = new InferenceMode(true)) {
            for (int from = 0; from < pictures.size(); from += TEST_BATCH) {
                int size = Math.min(TEST_BATCH, pictures.size() - from);
                byte[] pixels = new byte[size * pictures.bytes()];
                long[] answers = new long[size];
                for (int i = 0; i < size; i++) {
                    pictures.copy(from + i, pixels, i * pictures.bytes());
                    answers[i] = pictures.answer(from + i);
                }
                try (PointerScope scope = new PointerScope()) {
                    Tensor input = model.pictures(pixels, size);
                    Tensor logits = autocast(() -> model.logits(input, false));
                    Tensor best = logits.argmax(new org.bytedeco.pytorch.LongOptional(1), false);
                    right += best.eq(Tensor.create(answers, size)).sum().item_int();
                }
            }
        }
        return (double) right / pictures.size();
    }
}
