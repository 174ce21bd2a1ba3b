package dev.layerlens.tools.train;

import dev.layerlens.tools.data.Batch;
import org.bytedeco.pytorch.Tensor;

/** Somebody whose answers are learned. */
interface Expert extends AutoCloseable {

    /**
     * Probabilities of the learned classes, its scores divided by {@code temperature}: {@code [N,
     * classes]}.
     *
     * @param pictures as they are learned from, {@code [N, 3, H, W]}
     * @param batch which pictures they are, and how they were mixed
     */
    Tensor answers(Tensor pictures, Batch batch, double temperature, boolean bf16);

    @Override
    void close();
}
