package dev.layerlens.desktoptflite;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Loading of the native library. */
@Implements(className = "org.tensorflow.lite.TensorFlowLite", isInAndroidSdk = false)
public class ShadowTensorFlowLite {
    @Implementation
    protected static void nativeDoNothing() {}
}
