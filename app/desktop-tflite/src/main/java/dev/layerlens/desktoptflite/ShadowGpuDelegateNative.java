package dev.layerlens.desktoptflite;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Loading of the GPU delegate's native library. */
@Implements(className = "org.tensorflow.lite.gpu.GpuDelegateNative", isInAndroidSdk = false)
public class ShadowGpuDelegateNative {
    /** The real one remembers its success, so that a change of mode would not show. */
    @Implementation
    protected static void init() {
        if (Gpu.mode() == GpuMode.NO_LIBRARY) {
            throw new UnsatisfiedLinkError(
                    "Failed to load native GpuDelegate methods: no tensorflowlite_gpu_jni in java.library.path");
        }
    }
}
