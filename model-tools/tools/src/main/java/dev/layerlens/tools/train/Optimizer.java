package dev.layerlens.tools.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Moves weights along their gradients. Its memory is plain tensors, so that a training can be
 * stopped, written down and continued as if never stopped.
 */
final class Optimizer implements AutoCloseable {
    private static final double SECOND_BETA = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<Learner> learners;
    private final Optimization plan;
    private final Map<String, Tensor> memory = new LinkedHashMap<>();
    private int steps;

    Optimizer(List<Learner> learners, Optimization plan) {
        this.learners = learners;
        this.plan = plan;
        for (Learner learner : learners) {
            remember("momentum." + learner.name(), learner.tensor());
            if (plan.method() == Optimization.Method.ADAMW) {
                remember("square." + learner.name(), learner.tensor());
            }
        }
    }

    private void remember(String name, Tensor like) {
        try (NoGradGuard guard = new NoGradGuard()) {
            memory.put(name, torch.zeros_like(like));
        }
    }

    /** What it remembers between steps, in use. */
    Map<String, Tensor> memory() {
        return memory;
    }

    /** Steps taken. */
    int steps() {
        return steps;
    }

    /** Goes on after so many steps. */
    void resume(int taken) {
        steps = taken;
    }

    void zeroGradients() {
        learners.forEach(learner -> learner.tensor().mutable_grad().reset());
    }

    /** One step along the gradients that are there. */
    void step(double learningRate) {
        steps++;
        try (NoGradGuard guard = new NoGradGuard();
                PointerScope scope = new PointerScope()) {
            clip();
            for (Learner learner : learners) {
                Tensor gradient = learner.tensor().grad();
                if (gradient.defined()) {
                    step(learner, gradient, learningRate * learner.rate());
                }
            }
        }
    }

    private void clip() {
        if (plan.clip() > 0) {
            TensorVector tensors = new TensorVector();
            learners.forEach(learner -> tensors.push_back(learner.tensor()));
            torch.clip_grad_norm_(tensors, plan.clip());
        }
    }

    private void step(Learner learner, Tensor gradient, double rate) {
        Tensor momentum = memory.get("momentum." + learner.name());
        switch (plan.method()) {
            case SGD -> nesterov(learner, gradient, momentum, rate);
            case ADAMW ->
                    adam(learner, gradient, momentum, memory.get("square." + learner.name()), rate);
        }
    }

    /** Sutskever et al. 2013, in the form of libtorch's SGD. */
    private void nesterov(Learner learner, Tensor gradient, Tensor momentum, double rate) {
        if (learner.decays() && plan.weightDecay() > 0) {
            gradient.add_(learner.tensor(), new Scalar(plan.weightDecay()));
        }
        Scalar keep = new Scalar(plan.momentum());
        momentum.mul_(keep).add_(gradient);
        gradient.add_(momentum, keep);
        learner.tensor().add_(gradient, new Scalar(-rate));
    }

    /** Loshchilov and Hutter 2019, algorithm 2. */
    private void adam(
            Learner learner, Tensor gradient, Tensor momentum, Tensor square, double rate) {
        if (learner.decays()) {
            learner.tensor().mul_(new Scalar(1 - rate * plan.weightDecay()));
        }
        momentum.lerp_(gradient, new Scalar(1 - plan.momentum()));
        square.mul_(new Scalar(SECOND_BETA))
                .addcmul_(gradient, gradient, new Scalar(1 - SECOND_BETA));
        double first = 1 - Math.pow(plan.momentum(), steps);
        double second = 1 - Math.pow(SECOND_BETA, steps);
        Tensor root = square.sqrt().div_(new Scalar(Math.sqrt(second))).add_(new Scalar(EPSILON));
        learner.tensor().addcdiv_(momentum, root, new Scalar(-rate / first));
    }

    @Override
    public void close() {
        memory.values().forEach(Tensor::close);
    }
}
