package dev.layerlens.desktoptflite;

import java.util.Optional;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Making of GPU delegates. */
@Implements(className = "org.tensorflow.lite.gpu.GpuDelegate", isInAndroidSdk = false)
public class ShadowGpuDelegate {
    private static final long NONE = 0;

    @Implementation
    protected static long createDelegate(
            boolean precisionLoss,
            boolean quantized,
            int preference,
            String serializationFolder,
            String token,
            int backend) {
        Gpu.Options options =
                new Gpu.Options(
                        precisionLoss,
                        quantized,
                        Optional.ofNullable(serializationFolder),
                        Optional.ofNullable(token));
        return Gpu.mode() == GpuMode.CREATE_FAILS ? NONE : Handles.add(Gpu.delegate(options));
    }

    @Implementation
    protected static void deleteDelegate(long handle) {
        Handles.delete(handle);
    }
}
