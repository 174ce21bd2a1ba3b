package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.library.ModelAsset;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

/** A model whose file changed after it was imported: it is said so, and the app goes on. */
@RunWith(AndroidJUnit4.class)
public final class BrokenModelTest {
    private final Frames frames = new Frames(64, 48);
    private LensRig rig;
    private ModelAsset broken;

    @Before
    public void breakIt() throws Exception {
        rig = new LensRig();
        broken = rig.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        Files.write(
                new File(rig.imported(), broken.digest() + ".tflite").toPath(),
                new byte[1],
                StandardOpenOption.APPEND);
        rig.lens.choose(broken);
        rig.settle();
    }

    @After
    public void close() {
        rig.close();
        assertThat(frames.open()).isZero();
    }

    @Test
    public void itIsNotOpenedAndTheReasonIsSaid() {
        assertThat(rig.failures()).hasSize(1);
        assertThat(rig.failures().get(0).name()).isEqualTo("colours");
        assertThat(rig.failures().get(0).reason()).contains("changed since it was imported");
    }

    @Test
    public void theNextModelAnswersTheFrameThatItCouldNot() {
        rig.lens.offer(frames.next());
        rig.settle();
        assertThat(rig.lens.latest().getValue()).isEmpty();
        rig.lens.choose(rig.model("models/shapes.tflite"));
        rig.settle();
        assertThat(rig.latest().model().path()).isEqualTo("models/shapes.tflite");
    }

    @Test
    public void itCannotBeMeasured() {
        rig.lens.benchmark(broken);
        rig.settle();
        assertThat(((BenchmarkState.Failed) rig.lens.benchmark().getValue()).reason())
                .contains("changed since it was imported");
    }
}
