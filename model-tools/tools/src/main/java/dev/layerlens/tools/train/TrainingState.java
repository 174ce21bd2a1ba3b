package dev.layerlens.tools.train;

import com.google.gson.Gson;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.TensorFile;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;

/** All that changes while training: weights, their average, the optimizer's memory, progress. */
final class TrainingState implements AutoCloseable {
    private static final String WEIGHTS = "weights/";
    private static final String AVERAGE = "average/";
    private static final String MEMORY = "memory/";
    private static final String PROGRESS = "progress";

    private final TrainingPlan plan;
    private final TorchNetwork model;
    private final Optional<TorchNetwork> average;
    private final Optimizer optimizer;
    private Progress progress = new Progress();

    TrainingState(Network network, TrainingPlan plan, Device device, Optional<Weights> start) {
        this.plan = plan;
        this.model = new TorchNetwork(network, device);
        start.ifPresent(model::load);
        var frozen = Freezing.layers(network, plan.start().freeze());
        model.freeze(frozen);
        List<Learner> learners = Learner.of(model, frozen, plan.start().trunkRate());
        this.optimizer = new Optimizer(learners, plan.optimization());
        this.average =
                plan.averaging() > 0
                        ? Optional.of(new TorchNetwork(network, device))
                        : Optional.empty();
        average.ifPresent(mean -> mean.approach(model, 1));
    }

    /** The network that learns. */
    TorchNetwork model() {
        return model;
    }

    /** The network that is tested and kept: the average, if there is one. */
    TorchNetwork result() {
        return average.orElse(model);
    }

    Optimizer optimizer() {
        return optimizer;
    }

    Progress progress() {
        return progress;
    }

    /** Draws the average nearer to the weights: quickly at first, while they still change much. */
    void follow() {
        double steps = optimizer.steps();
        double stays = Math.min(plan.averaging(), (1 + steps) / (10 + steps));
        average.ifPresent(mean -> mean.approach(model, 1 - stays));
    }

    /** Everything, as it is now. */
    TensorFile written() {
        TensorFile file = new TensorFile();
        file.note(PROGRESS, progress.written());
        write(file, WEIGHTS, model);
        average.ifPresent(mean -> write(file, AVERAGE, mean));
        try (PointerScope scope = new PointerScope()) {
            optimizer
                    .memory()
                    .forEach(
                            (name, tensor) -> file.put(MEMORY + name, sides(tensor), copy(tensor)));
        }
        return file;
    }

    private static float[] copy(Tensor tensor) {
        return TensorArrays.copy(tensor);
    }

    private static List<Integer> sides(Tensor tensor) {
        return LongStream.range(0, tensor.dim()).mapToObj(i -> (int) tensor.size(i)).toList();
    }

    private static void write(TensorFile file, String prefix, TorchNetwork network) {
        Weights weights = network.weights();
        for (Parameter parameter : Parameter.of(network.network())) {
            String name = parameter.name();
            file.put(prefix + name, parameter.shape(), weights.get(name));
        }
    }

    /**
     * Takes everything from a checkpoint.
     *
     * @throws IOException if it is that of another network
     */
    void restore(TensorFile file) throws IOException {
        try {
            progress = Progress.read(file.note(PROGRESS).orElseThrow());
            optimizer.resume(progress.steps());
            model.load(read(file, WEIGHTS));
            average.ifPresent(mean -> mean.load(read(file, AVERAGE)));
            optimizer
                    .memory()
                    .forEach(
                            (name, tensor) ->
                                    load(tensor, file.array(MEMORY + name).orElseThrow()));
        } catch (RuntimeException e) {
            throw new IOException("the checkpoint is that of another training", e);
        }
    }

    private static Weights read(TensorFile file, String prefix) {
        Map<String, float[]> values = new HashMap<>();
        for (String name : file.names()) {
            if (name.startsWith(prefix)) {
                values.put(name.substring(prefix.length()), file.array(name).orElseThrow());
            }
        }
        return new Weights(values);
    }

    private static void load(Tensor tensor, float... values) {
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            long[] sides = LongStream.range(0, tensor.dim()).map(tensor::size).toArray();
            tensor.copy_(Tensor.create(values, sides));
        }
    }

    /** The weights that are kept, with what they came to. */
    TensorFile weights(Epoch epoch) {
        TensorFile file = WeightsFile.of(model.network(), result().weights());
        file.note(RunFolder.EPOCH, new Gson().toJson(epoch));
        return file;
    }

    @Override
    public void close() {
        optimizer.close();
        average.ifPresent(TorchNetwork::close);
        model.close();
    }
}
