package dev.layerlens.desktoptflite;

import org.bytedeco.tensorflowlite.global.tensorflowlite;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Versions of the runtime. */
@Implements(className = "org.tensorflow.lite.InterpreterFactoryImpl", isInAndroidSdk = false)
public class ShadowInterpreterFactory {
    @Implementation
    protected static String nativeRuntimeVersion() {
        return tensorflowlite.TfLiteVersion().getString();
    }

    @Implementation
    protected static String nativeSchemaVersion() {
        return Integer.toString(tensorflowlite.TfLiteSchemaVersion());
    }
}
