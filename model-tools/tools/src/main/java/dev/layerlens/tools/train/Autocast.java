package dev.layerlens.tools.train;

import java.util.function.Supplier;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.DeviceType;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** libtorch's automatic mixed precision around a forward pass. */
final class Autocast {
    private static final DeviceType[] DEVICES = {DeviceType.CPU, DeviceType.CUDA};

    private Autocast() {}

    /** Computes {@code forward}, its convolutions and dense layers in bfloat16 if so wished. */
    static Tensor run(boolean bf16, Supplier<Tensor> forward) {
        for (DeviceType device : DEVICES) {
            torch.set_autocast_dtype(device, ScalarType.BFloat16);
            torch.set_autocast_enabled(device, bf16);
        }
        try {
            return forward.get();
        } finally {
            for (DeviceType device : DEVICES) {
                torch.set_autocast_enabled(device, false);
            }
            torch.clear_cache();
        }
    }
}
