package dev.layerlens.desktoptflite;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.robolectric.internal.ClassTracker;
import org.robolectric.internal.ShadowProvider;

/**
 * Tells Robolectric which class stands in for which; found as a service, so tests need no runner.
 */
public final class TfliteShadows implements ShadowProvider {
    private static final String LITE = "org.tensorflow.lite.";
    private static final String GPU = LITE + "gpu.";

    @Override
    public Collection<Map.Entry<String, String>> getShadows() {
        Map<String, Class<?>> shadows = new LinkedHashMap<>();
        shadows.put(LITE + "TensorFlowLite", ShadowTensorFlowLite.class);
        shadows.put(LITE + "InterpreterFactoryImpl", ShadowInterpreterFactory.class);
        shadows.put(LITE + "NativeInterpreterWrapper", ShadowInterpreterWrapper.class);
        shadows.put(
                LITE + "NativeInterpreterWrapperExperimental",
                ShadowInterpreterWrapperExperimental.class);
        shadows.put(LITE + "NativeSignatureRunnerWrapper", ShadowSignatureRunner.class);
        shadows.put(LITE + "TensorImpl", ShadowTensor.class);
        shadows.put(GPU + "GpuDelegateNative", ShadowGpuDelegateNative.class);
        shadows.put(GPU + "CompatibilityList", ShadowCompatibilityList.class);
        shadows.put(GPU + "GpuDelegate", ShadowGpuDelegate.class);
        return shadows.entrySet().stream()
                .map(shadow -> Map.entry(shadow.getKey(), shadow.getValue().getName()))
                .toList();
    }

    @Override
    public String[] getProvidedPackageNames() {
        return new String[] {"org.tensorflow.lite"};
    }

    @Override
    public void reset(ClassTracker tracker) {
        Gpu.reset();
    }
}
