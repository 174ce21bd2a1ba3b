package dev.layerlens.tools.train;

import com.google.gson.JsonObject;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.global.torch;

/** Trains one network by one plan and writes a run folder. */
public final class Trainer {
    private final TrainingPlan plan;
    private final DataSet data;
    private final RunFolder folder;
    private final TrainingListener listener;
    private Existing existing = Existing.REFUSE;
    private String configuration = "";
    private Optional<Weights> start = Optional.empty();
    private final List<Teacher> teachers = new ArrayList<>();
    private final List<FileTeacher> files = new ArrayList<>();

    /** What to do where a training began already. */
    public enum Existing {
        /** Leave it alone. */
        REFUSE,
        /** Go on where it ended, as if it had never stopped. */
        RESUME,
        /** Begin anew. */
        OVERWRITE
    }

    public Trainer(TrainingPlan plan, DataSet data, RunFolder folder, TrainingListener listener) {
        this.plan = plan;
        this.data = data;
        this.folder = folder;
        this.listener = listener;
    }

    /** What to do where a training began already; to leave it alone if not called. */
    public Trainer where(Existing policy) {
        existing = policy;
        return this;
    }

    /** Keeps the options that a person gave, to be read again. */
    public Trainer configuredBy(String options) {
        configuration = options;
        return this;
    }

    /** Starts from what fits of these weights. */
    public Trainer from(Weights weights) {
        start = Optional.of(weights);
        return this;
    }

    /** Learns from the answers of another network; of several, from the mean of their answers. */
    public Trainer taughtBy(Teacher expert) {
        teachers.add(expert);
        return this;
    }

    /** The same of a file that knows any classes. */
    public Trainer taughtBy(FileTeacher file) {
        files.add(file);
        return this;
    }

    /**
     * Trains to the end of the plan; after every epoch the folder holds its weights.
     *
     * @return the epoch whose weights the folder gives: the last, or with patience the best one
     * @throws TrainingException if the loss or a weight stops being a number, or the folder cannot
     *     be used
     * @throws TrainingStoppedException if the listener wished so
     */
    public Epoch train(Network network)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        Device device = Devices.named(plan.hardware().device());
        torch.set_num_threads(plan.hardware().threads());
        // what cannot begin leaves no run behind
        Freezing.layers(network, plan.start().freeze());
        for (FileTeacher file : files) {
            file.check();
        }
        try (RunLock lock = folder.lock()) {
            if (folder.started() && existing == Existing.REFUSE) {
                throw new TrainingException(
                        folder.path()
                                + " holds a training already: --resume continues it, --overwrite"
                                + " begins anew");
            }
            boolean resuming = folder.started() && existing == Existing.RESUME;
            torch.manual_seed(plan.seed());
            Optional<Weights> begin = transferred(network);
            TrainingPlan settled = settled(network, device, resuming);
            if (!resuming) {
                folder.start(settled, data, network, configuration);
            }
            return train(network, settled, device, begin);
        }
    }

    /** The plan with its arithmetic decided, checked against the run that it continues. */
    private TrainingPlan settled(Network network, Device device, boolean resuming)
            throws IOException, TrainingException {
        if (!resuming) {
            return plan.in(decided(network, device));
        }
        JsonObject before = folder.description();
        TrainingPlan settled =
                plan.hardware().precision() == TrainingPrecision.AUTO
                        ? plan.in(Provenance.precision(before))
                        : plan;
        Provenance.check(before, settled, data, network, folder.path().toString());
        return settled;
    }

    private TrainingPrecision decided(Network network, Device device) {
        if (plan.hardware().precision() != TrainingPrecision.AUTO) {
            return plan.hardware().precision();
        }
        PrecisionTrial trial = PrecisionTrial.of(network, device);
        listener.note(trial.line());
        return trial.faster();
    }

    private Epoch train(
            Network network, TrainingPlan settled, Device device, Optional<Weights> begin)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        torch.manual_seed(plan.seed());
        try (PointerScope scope = new PointerScope();
                TrainingState state = new TrainingState(network, settled, device, begin);
                BatchLoader loader =
                        new BatchLoader(
                                data,
                                plan.augmentation(),
                                plan.batchSize(),
                                plan.seed(),
                                plan.hardware().loaders())) {
            Optional<TensorFile> checkpoint = folder.checkpoint(listener);
            if (checkpoint.isPresent()) {
                state.restore(checkpoint.get());
                folder.metrics(state.progress().epochs());
                listener.note(continued(state.progress()));
            }
            List<Expert> experts = experts(state.model(), device);
            Loss loss = new Loss(plan.objective(), state.model(), experts, data.train());
            new TrainingLoop(settled, data, folder, listener, state, loader, loss).run();
            experts.forEach(Expert::close);
            return delivered(state.progress());
        }
    }

    private List<Expert> experts(TorchNetwork model, Device device)
            throws IOException, TrainingException, TrainingStoppedException, InterruptedException {
        int classes = data.train().labels().size();
        List<Expert> experts = new ArrayList<>();
        for (Teacher teacher : teachers) {
            experts.add(new NetworkExpert(teacher, classes, device));
        }
        for (int i = 0; i < files.size(); i++) {
            FileTeacher file = files.get(i);
            experts.add(file.expert(i + 1, data, model, plan.hardware(), folder, listener));
        }
        return experts;
    }

    private String continued(Progress progress) {
        if (progress.epoch() > plan.epochs()) {
            return "all " + plan.epochs() + " epochs are done";
        }
        return String.format(
                Locale.ROOT,
                "continuing epoch %d after batch %d",
                progress.epoch(),
                progress.batch());
    }

    private Epoch delivered(Progress progress) throws IOException {
        if (plan.patience() == 0) {
            return progress.last().orElseThrow();
        }
        folder.deliverBest();
        return progress.best().orElseThrow();
    }

    private Optional<Weights> transferred(Network network) throws TrainingException {
        if (start.isEmpty()) {
            return Optional.empty();
        }
        try (TorchNetwork random = new TorchNetwork(network)) {
            Transfer transfer = Transfer.of(network, start.get(), random.weights());
            listener.note(transfer.line(Parameter.of(network).size()));
            return Optional.of(transfer.weights());
        }
    }
}
