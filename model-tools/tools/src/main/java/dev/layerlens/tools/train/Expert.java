package dev.layerlens.tools.train;

import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** A {@link Teacher} at work. */
final class Expert implements AutoCloseable {
    /** Of what no class of the teacher's is part: its logarithm stays a number. */
    private static final double LEAST = 1e-8;

    private final TorchNetwork network;
    private final Optional<Tensor> membership;

    /**
     * @param learned number of classes that are learned
     */
    Expert(Teacher teacher, int learned, Device device) {
        network = new TorchNetwork(teacher.network(), device);
        network.load(teacher.weights());
        membership = teacher.classes().map(classes -> membership(classes, learned));
    }

    private Tensor membership(List<Integer> classes, int learned) {
        return network.numbers(Teacher.membership(classes, learned))
                .view(new long[] {classes.size(), learned});
    }

    /**
     * Logarithms of what it says, its scores divided by {@code temperature}: {@code [N, classes]}.
     */
    Tensor answers(Tensor pictures, double temperature, boolean bf16) {
        try (NoGradGuard guard = new NoGradGuard()) {
            Tensor scores =
                    Autocast.run(bf16, () -> network.logits(pictures, false))
                            .to(ScalarType.Float)
                            .div(new Scalar(temperature));
            if (membership.isEmpty()) {
                return torch.log_softmax(scores, 1);
            }
            Tensor sums = torch.softmax(scores, 1).matmul(membership.get());
            return torch.log_softmax(sums.clamp_min(new Scalar(LEAST)).log(), 1);
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
