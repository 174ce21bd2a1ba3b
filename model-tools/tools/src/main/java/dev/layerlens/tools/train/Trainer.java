package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Augmentation;
import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import java.util.Locale;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Trains one network by one plan and writes a run folder. */
public final class Trainer {
    private static final int MEAN = 1;
    private static final long NO_IGNORED_CLASS = -100;

    private final TrainingPlan plan;
    private final DataSet data;
    private final RunFolder folder;
    private final TrainingListener listener;
    private boolean bf16;
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
     * @throws TrainingException if the loss or a weight stops being a number
     */
    public Epoch train(Network network)
            throws IOException, TrainingException, InterruptedException {
        torch.set_num_threads(plan.threads());
        TrainingPrecision precision = plan.precision().resolved(network);
        bf16 = precision == TrainingPrecision.BF16;
        step = 0;
        torch.manual_seed(plan.seed());
        folder.start(plan.in(precision), data, network);
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
                Weights weights = model.weights();
                if (!finite(network, weights)) {
                    throw diverged("a weight is not a number after step " + step);
                }
                folder.keep(last, network, weights);
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
            if (!Double.isFinite(loss)) {
                throw diverged("the loss is " + loss + " at step " + (step + 1) + " of " + total);
            }
            sum += loss;
            listener.step(++step, total, loss);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double pictures =
                (double) loader.batches() * Math.min(plan.batchSize(), data.train().size());
        double accuracy = TorchAccuracy.of(model, data.test(), bf16);
        return new Epoch(number, sum / loader.batches(), accuracy, seconds, pictures / seconds);
    }

    private double step(TorchNetwork model, Optimizer optimizer, Batch batch, double progress) {
        try (PointerScope scope = new PointerScope()) {
            optimizer.zeroGradients();
            Tensor pictures = model.pictures(batch.pixels(), batch.size());
            Tensor logits = Autocast.run(bf16, () -> model.logits(pictures, true));
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

    private TrainingException diverged(String what) {
        return new TrainingException(
                String.format(
                        Locale.ROOT,
                        "%s: training diverged; try --learning-rate %.2g (the weights of the last"
                                + " whole epoch, if any, are kept)",
                        what,
                        plan.learningRate() / 3));
    }

    private static boolean finite(Network network, Weights weights) {
        for (Parameter parameter : Parameter.of(network)) {
            for (float value : weights.get(parameter.name())) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }
}
