package dev.layerlens.app.inference;

import java.io.File;
import org.tensorflow.lite.gpu.GpuDelegateFactory;

/**
 * Where the GPU delegate keeps the kernels that it compiled, so that a model opens at once the
 * second time. Kernels are known by their model's digest; those that round to half precision lie
 * apart from the others, since both belong to the same model.
 */
public final class KernelCache {
    private final File folder;

    /**
     * @param folder in the app's cache, which the system may empty at any time; made when needed
     */
    public KernelCache(File folder) {
        this.folder = folder;
    }

    /** Sets where a delegate for that model keeps its kernels; nowhere if there is no room. */
    void apply(GpuDelegateFactory.Options options, String digest, boolean halfPrecision) {
        File place = new File(folder, halfPrecision ? "float16" : "float32");
        if (place.isDirectory() || place.mkdirs()) {
            options.setSerializationParams(place.getPath(), digest);
        }
    }
}
