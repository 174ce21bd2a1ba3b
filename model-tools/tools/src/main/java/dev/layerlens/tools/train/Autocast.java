package dev.layerlens.tools.train;

import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** libtorch's automatic mixed precision around a forward pass. */
final class Autocast {

    private Autocast() {}

    /** Computes {@code forward}, its convolutions and dense layers in bfloat16 if so wished. */
    static Tensor run(boolean bf16, Supplier<Tensor> forward) {
        torch.set_autocast_dtype(DeviceType.CPU, ScalarType.BFloat16);
        torch.set_autocast_enabled(DeviceType.CPU, bf16);
        try {
            return forward.get();
        } finally {
            torch.set_autocast_enabled(DeviceType.CPU, false);
            torch.clear_cache();
        }
    }
}
