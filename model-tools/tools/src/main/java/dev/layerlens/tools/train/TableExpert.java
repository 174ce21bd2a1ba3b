package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One that looked at every picture once, before the training: of pictures that are mixed it says
 * the mixture of what it said of each.
 */
final class TableExpert implements Expert {
    private final TorchNetwork model;
    private final Tensor logits;

    /**
     * @param logits of every training picture, {@code [pictures, classes]}
     * @param model the network that learns from it
     */
    TableExpert(float[] logits, int classes, TorchNetwork model) {
        this.model = model;
        this.logits = model.numbers(logits).view(new long[] {logits.length / classes, classes});
    }

    @Override
    public Tensor answers(Tensor pictures, Batch batch, double temperature, boolean bf16) {
        try (NoGradGuard guard = new NoGradGuard()) {
            int[] places = batch.places();
            Tensor own = answers(temperature, places);
            if (batch.share() == 1) {
                return own;
            }
            int last = places.length - 1;
            int[] others = IntStream.rangeClosed(0, last).map(i -> places[last - i]).toArray();
            return own.mul(new Scalar(batch.share()))
                    .add(answers(temperature, others), new Scalar(1 - batch.share()));
        }
    }

    private Tensor answers(double temperature, int... places) {
        long[] rows = IntStream.of(places).asLongStream().toArray();
        Tensor chosen = logits.index_select(0, model.numbers(rows));
        return torch.softmax(chosen.div(new Scalar(temperature)), 1);
    }

    @Override
    public void close() {
        logits.close();
    }
}
