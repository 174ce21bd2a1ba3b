package dev.layerlens.tools.train;

import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

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
        return TestAccuracy.of(answers(model, pictures, bf16), pictures).share();
    }

    /** What the network says of every picture: the class with the highest score. */
    static int[] answers(TorchNetwork model, PictureSet pictures, boolean bf16) {
        int[] answers = new int[pictures.size()];
        try (InferenceMode mode = new InferenceMode(true)) {
            for (int from = 0; from < pictures.size(); from += BATCH) {
                int size = Math.min(BATCH, pictures.size() - from);
                try (PointerScope scope = new PointerScope()) {
                    Tensor input = input(model, pictures, from, size);
                    Tensor logits = Autocast.run(bf16, () -> model.logits(input, false));
                    Tensor best = logits.argmax(new LongOptional(1), false);
                    float[] said = TensorArrays.copy(best.to(ScalarType.Float));
                    for (int i = 0; i < size; i++) {
                        answers[from + i] = (int) said[i];
                    }
                }
            }
        }
        return answers;
    }

    /** Some pictures in a row, as the network reads them. */
    static Tensor input(TorchNetwork model, PictureSet pictures, int from, int size) {
        byte[] pixels = new byte[size * pictures.bytes()];
        for (int i = 0; i < size; i++) {
            pictures.copy(from + i, pixels, i * pictures.bytes());
        }
        return model.pictures(pixels, size);
    }
}
