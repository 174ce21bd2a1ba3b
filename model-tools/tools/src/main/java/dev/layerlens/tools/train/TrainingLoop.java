package dev.layerlens.tools.train;

import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import java.util.Locale;

/** The steps of a training, from where its state is to the end of its plan. */
final class TrainingLoop {
    /** How much work a kill may cost, in nanoseconds. */
    private static final long BETWEEN_CHECKPOINTS = 300_000_000_000L;

    private final TrainingPlan plan;
    private final DataSet data;
    private final RunFolder folder;
    private final TrainingListener listener;
    private final TrainingState state;
    private final BatchLoader loader;
    private final Learning learning;
    private final boolean bf16;
    private long saved = System.nanoTime();

    TrainingLoop(
            TrainingPlan plan,
            DataSet data,
            RunFolder folder,
            TrainingListener listener,
            TrainingState state,
            BatchLoader loader,
            Loss loss) {
        this.plan = plan;
        this.data = data;
        this.folder = folder;
        this.listener = listener;
        this.state = state;
        this.loader = loader;
        this.learning = new Learning(plan, state, loss, loader.batches());
        this.bf16 = plan.hardware().precision() == TrainingPrecision.BF16;
    }

    void run()
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        Progress progress = state.progress();
        while (progress.epoch() <= plan.epochs() && !exhausted(progress)) {
            loader.start(progress.epoch(), progress.batch());
            while (progress.batch() < loader.batches()) {
                batch(progress);
            }
            close(progress);
        }
    }

    /** Whether the test accuracy has not risen for as long as the plan's patience lasts. */
    private boolean exhausted(Progress progress) {
        return plan.patience() > 0
                && progress.best()
                        .map(best -> progress.epochs().size() - best.number() >= plan.patience())
                        .orElse(false);
    }

    private void batch(Progress progress)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        long start = System.nanoTime();
        int total = plan.epochs() * loader.batches();
        int done = (progress.epoch() - 1) * loader.batches() + progress.batch();
        double value = learning.from(loader.next(), progress.batch(), (double) done / total);
        if (!Double.isFinite(value)) {
            throw diverged("the loss is " + value + " at step " + (done + 1) + " of " + total);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.batch(value, state.optimizer().steps(), seconds);
        listener.step(done + 1, total, value);
        if (learning.stepEnds(progress.batch() - 1)) {
            pause(progress, done + 1);
        }
    }

    private void pause(Progress progress, int done)
            throws IOException, TrainingException, TrainingStoppedException {
        boolean stopped = listener.stopped();
        boolean due = System.nanoTime() - saved > BETWEEN_CHECKPOINTS;
        if (stopped || due) {
            checkpoint(done);
        }
        if (stopped) {
            String where =
                    String.format(
                            Locale.ROOT,
                            "stopped in epoch %d after batch %d of %d, and saved; go on with:"
                                    + " model-tools train --resume --out %s",
                            progress.epoch(),
                            progress.batch(),
                            loader.batches(),
                            folder.path());
            listener.note(where);
            throw new TrainingStoppedException(where);
        }
    }

    private void close(Progress progress) throws IOException, TrainingException {
        TorchNetwork result = state.result();
        double accuracy = TorchAccuracy.of(result, data.test(), bf16);
        int pictures = loader.batches() * Math.min(plan.batchSize(), data.train().size());
        double end = (double) progress.epoch() / plan.epochs();
        progress.epoch(accuracy, plan.learningRate(end), pictures);
        Epoch epoch = progress.last().orElseThrow();
        TensorFile weights = state.weights(epoch);
        finite(weights, epoch.number() * loader.batches());
        boolean best = progress.best().orElseThrow().equals(epoch);
        save(
                () -> {
                    folder.weights(weights, best);
                    folder.checkpoint(state.written());
                    folder.metrics(progress.epochs());
                });
        listener.epoch(epoch);
    }

    private void checkpoint(int done) throws IOException, TrainingException {
        TensorFile written = state.written();
        finite(written, done);
        save(() -> folder.checkpoint(written));
    }

    /** Something that writes files. */
    @FunctionalInterface
    private interface Saving {
        void run() throws IOException;
    }

    private void save(Saving saving) throws TrainingException {
        try {
            saving.run();
            saved = System.nanoTime();
        } catch (IOException e) {
            throw new TrainingException(
                    "cannot save in "
                            + folder.path()
                            + ": "
                            + e.getMessage()
                            + "; what was saved before is whole: make room, then --resume");
        }
    }

    private void finite(TensorFile weights, int step) throws TrainingException {
        for (String name : weights.names()) {
            for (float value : weights.array(name).orElseThrow()) {
                if (!Float.isFinite(value)) {
                    throw diverged("a weight is not a number after step " + step);
                }
            }
        }
    }

    private TrainingException diverged(String what) {
        return new TrainingException(
                String.format(
                        Locale.ROOT,
                        "%s: training diverged; try a learning rate of %.2g (the weights of the"
                                + " last whole epoch, if any, are kept)",
                        what,
                        plan.optimization().learningRate() / 3));
    }
}
