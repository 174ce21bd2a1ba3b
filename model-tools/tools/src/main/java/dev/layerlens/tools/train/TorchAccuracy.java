package dev.layerlens.tools.train;

import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.torch.TorchNetwork;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;

/** How often a network is right, computed by libtorch. */
public final class TorchAccuracy {
    private static final int BATCH = 250;

    private TorchAccuracy() {}

    /**
     * Share of pictures whose highest score is the right class, 0 to 1, with running statistics and
     * without dropout.
     *
     * @param bf16 whether convolutions compute in bfloat16
     */
    public static double of(TorchNetwork model, PictureSet pictures, boolean bf16) {
        int right = 0;
        try (InferenceMode mode = new InferenceMode(true)) {
            for (int from = 0; from < pictures.size(); from += BATCH) {
                int size = Math.min(BATCH, pictures.size() - from);
                right += right(model, pictures, from, size, bf16);
            }
        }
        return (double) right / pictures.size();
    }

    private static int right(
            TorchNetwork model, PictureSet pictures, int from, int size, boolean bf16) {
        byte[] pixels = new byte[size * pictures.bytes()];
        long[] answers = new long[size];
        for (int i = 0; i < size; i++) {
            pictures.copy(from + i, pixels, i * pictures.bytes());
            answers[i] = pictures.answer(from + i);
        }
        try (PointerScope scope = new PointerScope()) {
            Tensor input = model.pictures(pixels, size);
            Tensor logits = Autocast.run(bf16, () -> model.logits(input, false));
            Tensor best = logits.argmax(new LongOptional(1), false);
            return best.eq(model.numbers(answers)).sum().item_int();
        }
    }
}
