package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** The subclass that {@code Interpreter} uses; its shadow has to extend its superclass's. */
@Implements(
        className = "org.tensorflow.lite.NativeInterpreterWrapperExperimental",
        isInAndroidSdk = false)
public class ShadowInterpreterWrapperExperimental extends ShadowInterpreterWrapper {
    @Implementation
    protected static void resetVariableTensors(long handle, long errors) {
        int status = Handles.interpreter(handle).interpreter().ResetVariableTensors();
        if (status != kTfLiteOk) {
            throw new IllegalArgumentException(
                    "Internal error: Failed to reset variable tensors: status " + status);
        }
    }
}
