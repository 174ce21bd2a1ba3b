package dev.layerlens.tools.train;

import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import org.bytedeco.pytorch.SGD;
import org.bytedeco.pytorch.SGDOptions;

/** Nesterov's accelerated gradient; weights decay, norms and biases do not. */
final class Optimizer implements AutoCloseable {
    private final List<SGD> parts;

    Optimizer(TorchNetwork network, TrainingPlan plan) {
        parts =
                List.of(
                        new SGD(network.learned(true), options(plan, plan.weightDecay())),
                        new SGD(network.learned(false), options(plan, 0)));
    }

    private static SGDOptions options(TrainingPlan plan, double weightDecay) {
        SGDOptions options = new SGDOptions(plan.learningRate());
        options.momentum().put(plan.momentum());
        options.nesterov().put(plan.momentum() > 0);
        options.weight_decay().put(weightDecay);
        return options;
    }

    void zeroGradients() {
        parts.forEach(SGD::zero_grad);
    }

    void step(double learningRate) {
        for (SGD part : parts) {
            new SGDOptions(part.param_groups().get(0).options()).set_lr(learningRate);
            part.step();
        }
    }

    @Override
    public void close() {
        parts.forEach(SGD::close);
    }
}
