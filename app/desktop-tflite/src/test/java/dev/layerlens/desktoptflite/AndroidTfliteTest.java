package dev.layerlens.desktoptflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.runtime.TfliteModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.gpu.CompatibilityList;
import org.tensorflow.lite.gpu.GpuDelegate;
import org.tensorflow.lite.gpu.GpuDelegateFactory;

/** The Android API against the desktop runner, on the model files that the app bundles. */
@RunWith(RobolectricTestRunner.class)
public final class AndroidTfliteTest {
    private static final Path MODEL = Path.of("..", "models", "cifar10.tflite");
    private static final int PIXELS = 32 * 32 * 3;

    private static ByteBuffer direct(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder());
        buffer.put(bytes).rewind();
        return buffer;
    }

    private static Interpreter open() throws IOException {
        return new Interpreter(direct(Files.readAllBytes(MODEL)), new Interpreter.Options());
    }

    private static Interpreter openWithGpu() throws IOException {
        return openWithGpu(new GpuDelegate());
    }

    private static Interpreter openWithGpu(GpuDelegate gpu) throws IOException {
        return new Interpreter(
                direct(Files.readAllBytes(MODEL)), new Interpreter.Options().addDelegate(gpu));
    }

    private static float[] picture() {
        Random random = new Random(4);
        float[] picture = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            picture[i] = random.nextInt(256);
        }
        return picture;
    }

    private static ByteBuffer image() {
        ByteBuffer image =
                ByteBuffer.allocateDirect(PIXELS * Float.BYTES).order(ByteOrder.nativeOrder());
        image.asFloatBuffer().put(picture());
        return image;
    }

    private static float[] run(Interpreter interpreter, String signature, String output, int size) {
        FloatBuffer values = FloatBuffer.allocate(size);
        Map<String, Object> outputs = new HashMap<>(Map.of(output, values));
        interpreter.runSignature(Map.of("image", image()), outputs, signature);
        return values.array();
    }

    @Test
    public void bothSignaturesGiveTheBitsOfTheDesktopRunner() throws Exception {
        try (Interpreter android = open();
                TfliteModel desktop = TfliteModel.open(MODEL, 1)) {
            assertThat(android.getSignatureKeys()).containsExactlyInAnyOrder("classify", "explain");
            assertThat(run(android, "classify", "probabilities", 10))
                    .containsExactly(desktop.run("classify", picture()).get("probabilities"));
            assertThat(run(android, "explain", "stem.relu", 32 * 32 * 16))
                    .containsExactly(desktop.run("explain", picture()).get("stem.relu"));
        }
    }

    @Test
    public void shapesNamesAndTimesAreThoseOfTheFile() throws Exception {
        try (Interpreter android = open()) {
            assertThat(android.getInputTensorFromSignature("image", "classify").shape())
                    .containsExactly(1, 32, 32, 3);
            assertThat(android.getOutputTensorFromSignature("cam", "classify").shape())
                    .containsExactly(1, 8, 8, 10);
            run(android, "classify", "probabilities", 10);
            assertThat(android.getLastNativeInferenceDurationNanoseconds()).isPositive();
        }
    }

    @Test
    public void damagedFilesThrowWhatAndroidThrows() throws Exception {
        byte[] half = java.util.Arrays.copyOf(Files.readAllBytes(MODEL), 20_000);
        assertThatThrownBy(() -> new Interpreter(direct(half)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a valid TensorFlow Lite model");
        assertThatThrownBy(() -> new Interpreter(direct(new byte[64])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void closingTwiceIsHarmlessAndRunningAfterwardsIsRefused() throws Exception {
        int before = Handles.alive();
        Interpreter android = open();
        run(android, "classify", "probabilities", 10);
        android.close();
        android.close();
        assertThat(Handles.alive()).isEqualTo(before);
        assertThatThrownBy(() -> run(android, "classify", "probabilities", 10))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void modelsAndErrorReportersCountUntilTheirInterpreterIsClosed() throws Exception {
        int before = NativeObjects.alive();
        try (Interpreter android = open()) {
            assertThat(android.getInputTensorCount()).isPositive();
            assertThat(NativeObjects.alive()).isGreaterThanOrEqualTo(before + 3);
        }
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    @Test
    public void whatTensorFlowLiteForgetsItselfDoesNotCount() {
        int before = NativeObjects.alive();
        assertThatThrownBy(() -> new Interpreter(direct(new byte[64])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(NativeObjects.alive()).isEqualTo(before);
        Gpu.set(GpuMode.APPLY_FAILS);
        try (GpuDelegate gpu = new GpuDelegate()) {
            assertThatThrownBy(() -> openWithGpu(gpu)).isInstanceOf(IllegalArgumentException.class);
            assertThat(NativeObjects.alive()).isEqualTo(before + 1);
        }
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    @Test
    public void withoutAGpuTheListSaysNo() {
        try (CompatibilityList list = new CompatibilityList()) {
            assertThat(list.isDelegateSupportedOnThisDevice()).isFalse();
        }
        Gpu.set(GpuMode.WORKS);
        try (CompatibilityList list = new CompatibilityList()) {
            assertThat(list.isDelegateSupportedOnThisDevice()).isTrue();
        }
    }

    @Test
    public void aMissingGpuLibraryIsALinkError() {
        Gpu.set(GpuMode.NO_LIBRARY);
        assertThatThrownBy(GpuDelegate::new).isInstanceOf(LinkageError.class);
    }

    @Test
    public void aDelegateThatCannotBeMadeOrAppliedIsRefused() {
        for (GpuMode mode : new GpuMode[] {GpuMode.CREATE_FAILS, GpuMode.APPLY_FAILS}) {
            Gpu.set(mode);
            assertThatThrownBy(AndroidTfliteTest::openWithGpu)
                    .as(mode.name())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void aGpuThatFailsWhileRunningThrows() throws Exception {
        Gpu.set(GpuMode.RUN_FAILS);
        try (Interpreter gpu = openWithGpu()) {
            assertThatThrownBy(() -> run(gpu, "classify", "probabilities", 10))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Failed to run");
        }
    }

    @Test
    public void aGpuThatAnswersWronglyDiffersAndOneThatWorksDoesNot() throws Exception {
        float[] right;
        try (Interpreter cpu = open()) {
            right = run(cpu, "classify", "probabilities", 10);
        }
        Gpu.set(GpuMode.WRONG_ANSWERS);
        try (Interpreter gpu = openWithGpu()) {
            assertThat(run(gpu, "classify", "probabilities", 10)).isNotEqualTo(right);
        }
        Gpu.set(GpuMode.WORKS);
        try (Interpreter gpu = openWithGpu()) {
            assertThat(run(gpu, "classify", "probabilities", 10)).containsExactly(right);
        }
    }

    @Test
    public void aGpuThatBreaksDownThrowsInTheMiddleOfItsWork() throws Exception {
        Gpu.set(GpuMode.WORKS);
        try (Interpreter gpu = openWithGpu()) {
            run(gpu, "classify", "probabilities", 10);
            Gpu.breakDown();
            assertThatThrownBy(() -> run(gpu, "classify", "probabilities", 10))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void notANumberIsEveryValue() throws Exception {
        Gpu.set(GpuMode.NOT_A_NUMBER);
        try (Interpreter gpu = openWithGpu()) {
            assertThat(run(gpu, "classify", "probabilities", 10)).containsOnly(Float.NaN);
        }
    }

    @Test
    public void aCoarseGpuIsRightOnlyInFullPrecision() throws Exception {
        float[] right;
        try (Interpreter cpu = open()) {
            right = run(cpu, "classify", "probabilities", 10);
        }
        Gpu.set(GpuMode.COARSE);
        for (boolean half : new boolean[] {true, false}) {
            GpuDelegateFactory.Options options =
                    new GpuDelegateFactory.Options().setPrecisionLossAllowed(half);
            try (Interpreter gpu = openWithGpu(new GpuDelegate(options))) {
                float[] answer = run(gpu, "classify", "probabilities", 10);
                assertThat(java.util.Arrays.equals(answer, right)).isEqualTo(!half);
            }
        }
    }

    @Test
    public void theClockOfTheGpuSaysHowFastItIs() throws Exception {
        for (GpuMode mode : new GpuMode[] {GpuMode.WORKS, GpuMode.SLOW}) {
            Gpu.set(mode);
            try (Interpreter gpu = openWithGpu()) {
                run(gpu, "classify", "probabilities", 10);
                assertThat(gpu.getLastNativeInferenceDurationNanoseconds())
                        .isEqualTo(mode == GpuMode.SLOW ? Gpu.SLOW_NANOS : Gpu.FAST_NANOS);
            }
        }
    }

    @Test
    public void whatADelegateIsAskedForIsKnown() {
        Gpu.set(GpuMode.WORKS);
        assertThat(Gpu.lastOptions()).isEmpty();
        try (GpuDelegate gpu =
                new GpuDelegate(
                        new GpuDelegateFactory.Options().setSerializationParams("kernels", "a1"))) {
            Gpu.Options options = Gpu.lastOptions().orElseThrow();
            assertThat(options.serializationFolder()).contains("kernels");
            assertThat(options.modelToken()).contains("a1");
        }
    }
}
