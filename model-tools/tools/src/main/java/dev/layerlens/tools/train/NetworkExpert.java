package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** A {@link Teacher} at work: it looks at the very pictures that are learned from. */
final class NetworkExpert implements Expert {
    /** If it is sure of what is not learned, nothing is left to share out: then equally. */
    private static final double LEAST = 1e-8;

    private final TorchNetwork network;
    private final Optional<Tensor> membership;

    /**
     * @param learned number of classes that are learned
     */
    NetworkExpert(Teacher teacher, int learned, Device device) {
        network = new TorchNetwork(teacher.network(), device);
        network.load(teacher.weights());
        membership = teacher.classes().map(classes -> membership(classes, learned));
    }

    private Tensor membership(List<Integer> classes, int learned) {
        return network.numbers(Teacher.membership(classes, learned))
                .view(new long[] {classes.size(), learned});
    }

    @Override
    public Tensor answers(Tensor pictures, Batch batch, double temperature, boolean bf16) {
        try (NoGradGuard guard = new NoGradGuard()) {
            Tensor scores =
                    Autocast.run(bf16, () -> network.logits(pictures, false))
                            .to(ScalarType.Float)
                            .div(new Scalar(temperature));
            Tensor own = torch.softmax(scores, 1);
            if (membership.isEmpty()) {
                return own;
            }
            Tensor sums = own.matmul(membership.get()).clamp_min(new Scalar(LEAST));
            return sums.div(sums.sum(new long[] {1}, true, new ScalarTypeOptional()));
        }
    }

    @Override
    public void close() {
        network.close();
    }
}
