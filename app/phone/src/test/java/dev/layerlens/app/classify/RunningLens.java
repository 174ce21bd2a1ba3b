package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import dev.layerlens.desktoptflite.NativeObjects;
import org.junit.After;
import org.junit.Before;

/** A test of a lens that runs a model, of which nothing may stay behind. */
abstract class RunningLens {
    static final String SHAPES = "models/shapes.tflite";
    static final String CIFAR10 = "models/cifar10.tflite";

    final Frames frames = new Frames(64, 48);
    private int before;
    LensRig rig;

    @Before
    public void count() {
        before = NativeObjects.alive();
    }

    @After
    public void nothingStaysOpen() {
        rig.close();
        assertThat(rig.failures()).isEmpty();
        assertThat(frames.open()).isZero();
        assertThat(NativeObjects.alive()).isEqualTo(before);
    }

    final void start(GpuMode gpu) {
        Gpu.set(gpu);
        rig = new LensRig();
        choose(SHAPES);
    }

    final void choose(String path) {
        rig.lens.choose(rig.model(path));
        rig.settle();
    }

    /** The answer to a new frame. */
    final Classification answer() {
        rig.lens.offer(frames.next());
        rig.settle();
        return rig.latest();
    }
}
