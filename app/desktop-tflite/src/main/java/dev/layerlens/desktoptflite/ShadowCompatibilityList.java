package dev.layerlens.desktoptflite;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Whether the phone's GPU is known to work. */
@Implements(className = "org.tensorflow.lite.gpu.CompatibilityList", isInAndroidSdk = false)
public class ShadowCompatibilityList {
    @Implementation
    protected static long createCompatibilityList() {
        return Handles.add(new Object());
    }

    @Implementation
    protected static void deleteCompatibilityList(long handle) {
        Handles.delete(handle);
    }

    @Implementation
    protected static boolean nativeIsDelegateSupportedOnThisDevice(long handle) {
        return Gpu.mode().compareTo(GpuMode.UNSUPPORTED) > 0;
    }
}
