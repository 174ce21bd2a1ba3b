package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** What is done with each batch: forward, backward, and a step of the optimizer. */
final class Learning {
    private static final long MIX = 1_000_003;

    private final TrainingPlan plan;
    private final TrainingState state;
    private final Loss loss;
    private final int batches;
    private final boolean bf16;

    /**
     * @param batches in an epoch
     */
    Learning(TrainingPlan plan, TrainingState state, Loss loss, int batches) {
        this.plan = plan;
        this.state = state;
        this.loss = loss;
        this.batches = batches;
        this.bf16 = plan.hardware().precision() == TrainingPrecision.BF16;
    }

    /**
     * Learns from one batch; as many as are accumulated make a step.
     *
     * @param number of the batch in its epoch: 0, 1, 2, ...
     * @param share of the whole training that is done, 0 to 1
     * @return the loss
     */
    double from(Batch batch, int number, double share) {
        try (PointerScope scope = new PointerScope()) {
            return from(state.model().pictures(batch.pixels(), batch.size()), batch, number, share);
        }
    }

    /** The same with pictures that are floats already, {@code [N, 3, H, W]}. */
    double from(Tensor pictures, Batch batch, int number, double share) {
        try (PointerScope scope = new PointerScope()) {
            // dropout draws from here: the same numbers whether or not training was interrupted
            torch.manual_seed(plan.seed() * MIX + Math.round(share * Integer.MAX_VALUE));
            Tensor logits = Autocast.run(bf16, () -> state.model().logits(pictures, true));
            Tensor value = loss.of(logits, pictures, batch, bf16);
            if (number % plan.optimization().accumulate() == 0) {
                state.optimizer().zeroGradients();
            }
            value.div(new Scalar(accumulated(number))).backward();
            if (stepEnds(number)) {
                state.optimizer().step(plan.learningRate(share));
                state.follow();
            }
            return value.item_double();
        }
    }

    /** Whether the optimizer takes its step after that batch. */
    boolean stepEnds(int number) {
        return (number + 1) % plan.optimization().accumulate() == 0 || number + 1 == batches;
    }

    /** How many batches make the step that this one is part of. */
    private double accumulated(int number) {
        int every = plan.optimization().accumulate();
        int first = number / every * every;
        return Math.min(every, batches - first);
    }
}
