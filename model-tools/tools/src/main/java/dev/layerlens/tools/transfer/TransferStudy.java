package dev.layerlens.tools.transfer;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.Sha256;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.train.LinearProbe;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.TestAccuracy;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingException;
import dev.layerlens.tools.train.TrainingListener;
import dev.layerlens.tools.train.TrainingStoppedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Trains what is compared, one after the other, and keeps every result: a comparison that was ended
 * goes on where it was. The test pictures are looked at once in a training, at its end.
 */
public final class TransferStudy {
    private final TransferPlan plan;
    private final Network network;
    private final Weights trunk;
    private final DataSet data;
    private final TransferFolder folder;
    private final TransferListener listener;

    /**
     * @param network the network to train, for the classes of the data
     * @param trunk weights of all its layers but the last dense one
     */
    public TransferStudy(
            TransferPlan plan,
            Network network,
            Weights trunk,
            DataSet data,
            Path folder,
            TransferListener listener)
            throws IOException, TrainingException {
        this.plan = plan;
        this.network = network;
        this.trunk = trunk.without(network.classifier().name());
        this.data = data;
        this.listener = listener;
        this.folder = new TransferFolder(folder);
        this.folder.open(plan, digest(), data.digest());
    }

    /** Tells one trunk from another, wherever it lies. */
    private String digest() {
        MessageDigest digest = Sha256.digest();
        for (Parameter parameter : Parameter.of(network)) {
            if (trunk.has(parameter.name())) {
                float[] values = trunk.get(parameter.name());
                ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
                bytes.asFloatBuffer().put(values);
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The results of all these trainings, in their order.
     *
     * @throws TrainingStoppedException if the listener wished so
     */
    public List<TrialResult> results(List<Trial> trials)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        List<TrialResult> results = new ArrayList<>();
        for (Trial trial : trials) {
            Optional<TrialResult> before = folder.result(trial);
            if (before.isEmpty()) {
                listener.begins(trial);
                TrialResult result = result(trial);
                folder.keep(result);
                listener.ended(result);
                results.add(result);
            } else {
                folder.clear(trial);
                listener.kept(trial);
                results.add(before.get());
            }
        }
        return results;
    }

    private TrialResult result(Trial trial)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        if (listener.stopped()) {
            throw new TrainingStoppedException("stopped before " + trial);
        }
        long start = System.nanoTime();
        DataSet some = trial.size().of(data, trial.seed());
        Weights weights = trial.arm() == Arm.FROZEN ? probed(some) : trained(trial, some);
        TestAccuracy accuracy = TestAccuracy.of(network, weights, data.test(), plan.hardware());
        int pictures = some.train().size();
        return new TrialResult(
                trial.arm(),
                trial.size().toString(),
                trial.seed(),
                pictures,
                trial.arm() == Arm.FROZEN ? LinearProbe.STEPS : plan.budget().steps(pictures),
                accuracy.share(),
                accuracy.meanPerClass(),
                (System.nanoTime() - start) / 1e9);
    }

    private Weights probed(DataSet some) throws TrainingException {
        return plan.probe().learn(network, trunk, some);
    }

    /** In one epoch of all passes: tested and saved once, however few the pictures are. */
    private Weights trained(Trial trial, DataSet some)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        RunFolder work = folder.work(trial);
        DataSet passes = some.repeated(plan.budget().passes(some.train().size()));
        Trainer trainer =
                new Trainer(plan.training(trial), passes, work, steps())
                        .where(Trainer.Existing.RESUME);
        if (trial.arm() == Arm.FINE_TUNED) {
            trainer.from(trunk);
        }
        trainer.train(network);
        return Run.read(work.path()).weights();
    }

    private TrainingListener steps() {
        return new TrainingListener() {
            @Override
            public void step(int done, int total, double loss) {
                listener.step(done, total);
            }

            @Override
            public boolean stopped() {
                return listener.stopped();
            }
        };
    }
}
