package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Files of others are walked through as ours are. */
@RunWith(AndroidJUnit4.class)
public final class ForeignWalkTest {
    private WalkRig rig;

    @Before
    public void start() {
        rig = new WalkRig();
    }

    @After
    public void nothingStaysOpen() {
        rig.close();
    }

    private void walk(ForeignModel model, float tolerance) {
        ModelAsset brought = rig.lens.bring("colours.tflite", model.file());
        assertThat(rig.lens.twins())
                .as("the twin is derived when the file is imported")
                .isDirectoryContaining(f -> f.getName().equals(brought.digest() + ".tflite"));
        Walk walk = rig.walk(brought.path());
        assertThat(walk.layers()).isNotEmpty();
        assertThat(walk.card().layers()).isEqualTo(walk.layers());
        for (LayerCard layer : walk.layers()) {
            FeatureMaps maps =
                    rig.answered(h -> rig.walkthrough.maps(walk, layer, Ablation.NONE, h));
            for (float value : maps.copy()) {
                assertThat(value).as(layer.name()).isFinite();
            }
        }
        BeforeAndAfter answer = rig.answered(h -> rig.walkthrough.whatIf(walk, Ablation.NONE, h));
        assertThat(answer.after())
                .containsExactly(walk.answer().probabilities(), within(tolerance));
    }

    @Test
    public void float32() {
        walk(ForeignModel.float32(), 1e-5f);
    }

    @Test
    public void float32WithProbabilities() {
        walk(ForeignModel.float32().softmax().labels("red", "green", "blue"), 1e-5f);
    }

    @Test
    public void uint8() {
        walk(ForeignModel.uint8().softmax(), 1e-5f);
    }

    @Test
    public void int8() {
        walk(ForeignModel.int8().softmax(), 1e-5f);
    }

    @Test
    public void int8WithABackgroundAndLogits() {
        walk(ForeignModel.int8().background(), 1e-5f);
    }

    @Test
    public void oblongOnes() {
        walk(ForeignModel.uint8().softmax().wide(), 1e-5f);
    }
}
