package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.BackendWish.Kind;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import dev.layerlens.desktoptflite.NativeObjects;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * A thousand switches in random order between models, backends, and ends and beginnings of the
 * process, while frames come in and the GPU does what it likes: nothing is left open, nothing runs
 * that is closed.
 */
@RunWith(AndroidJUnit4.class)
public final class LensStressTest {
    private static final int SWITCHES = 1000;

    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<GpuMode> GPUS = List.of(GpuMode.values());

    private final Random random = new Random(6);
    private final Frames frames = new Frames(64, 48);
    private LensRig rig;

    @Test
    public void aThousandSwitchesLeaveNothingOpen() {
        int before = NativeObjects.alive();
        rig = new LensRig();
        rig.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        rig.bring("names.tflite", ForeignModel.float32().labels("red", "green", "blue").file());
        List<ModelAsset> models = List.copyOf(rig.models());
        assertThat(models).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < SWITCHES; i++) {
            for (int n = random.nextInt(4); n > 0; n--) {
                disturb();
            }
            change(models);
            if (i % 10 == 9) {
                rig.settle();
                assertThat(rig.failures()).isEmpty();
            }
        }
        rig.settle();
        assertThat(rig.failures()).isEmpty();
        rig.close();
        assertThat(frames.open()).isZero();
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    /** One of the switches. */
    private void change(List<ModelAsset> models) {
        switch (random.nextInt(8)) {
            case 0 -> {
                Lens old = rig.lens;
                rig.settle();
                assertThat(rig.failures()).isEmpty();
                rig.close();
                // a camera may deliver a little longer
                old.offer(frames.next());
                rig = new LensRig();
            }
            case 1, 2 -> {
                rig.lens.setWish(new BackendWish(any(KINDS), 1 + random.nextInt(4)));
            }
            case 3 -> rig.lens.tryGpuAgain();
            default -> rig.lens.choose(any(models));
        }
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** What happens between switches. */
    private void disturb() {
        switch (random.nextInt(8)) {
            case 0 -> rig.lens.freeze();
            case 1 -> rig.lens.resume();
            case 2 -> Gpu.set(any(GPUS));
            case 3 -> Gpu.breakDown();
            default -> rig.lens.offer(frames.next());
        }
    }
}
