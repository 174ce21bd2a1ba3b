package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import android.content.Context;
import android.graphics.Color;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.camera.ModelInput;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.explain.WalkState.Cause;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.tools.runtime.TfliteModel;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class WalkthroughTest {
    private static final String SHAPES = "models/shapes.tflite";
    private static final String CIFAR10 = "models/cifar10.tflite";

    private WalkRig rig;

    @Before
    public void start() {
        rig = new WalkRig();
    }

    @After
    public void nothingStaysOpen() {
        rig.close();
    }

    @Test
    public void everyLayersValuesAreThoseThatTheDesktopsRunnerFinds() throws Exception {
        Walk walk = rig.walk(CIFAR10);
        ModelInput input = new ModelInput(walk.card().inputWidth(), walk.card().inputHeight());
        input.fill(walk.answer().picture());
        Context context = ApplicationProvider.getApplicationContext();
        Map<String, float[]> expected;
        try (InputStream in = context.getAssets().open(CIFAR10);
                TfliteModel model = TfliteModel.open(in.readAllBytes(), CIFAR10, 1)) {
            expected = model.run(ModelFile.EXPLAIN, input.rgb());
        }
        for (LayerCard layer : walk.layers()) {
            FeatureMaps maps =
                    rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
            assertThat(maps.channels()).isEqualTo(layer.channels());
            assertThat(maps.copy())
                    .as(layer.name())
                    .containsExactly(expected.get(layer.activation()), within(1e-4f));
        }
    }

    @Test
    public void theNetworkAnswersWhatTheModelAnswered() {
        Walk walk = rig.walk(CIFAR10);
        BeforeAndAfter same =
                rig.answered(heard -> rig.walkthrough.whatIf(walk, Ablation.NONE, heard));
        assertThat(same.before()).containsExactly(walk.answer().probabilities(), within(1e-4f));
        assertThat(same.after()).containsExactly(same.before());
    }

    @Test
    public void oneScaleHoldsForAllLayers() {
        Walk walk = rig.walk(SHAPES);
        Scale scale =
                rig.answered(heard -> rig.walkthrough.networkScale(walk, (at, all) -> {}, heard));
        Scale expected = Scale.NONE;
        for (LayerCard layer : walk.layers()) {
            FeatureMaps maps =
                    rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
            expected = expected.and(Scale.of(maps));
        }
        assertThat(scale).isEqualTo(expected);
    }

    @Test
    public void coveringThePictureTellsItsProgressAndEndsInAMap() {
        Walk walk = rig.walk(SHAPES);
        int label = walk.answer().top(1).get(0).index();
        List<Integer> steps = new ArrayList<>();
        OcclusionMap map =
                rig.answered(
                        heard ->
                                rig.walkthrough.occlusion(
                                        walk, label, (done, all) -> steps.add(done), heard));
        assertThat(map.uncovered()).isCloseTo(walk.answer().probabilities()[label], within(1e-4f));
        assertThat(steps).hasSize(map.plan().count() + 2).isSorted().startsWith(0, 1);
        assertThat(map.blind()).isFalse();
    }

    @Test
    public void mapsAreThoseOfThePictureAlsoAfterItWasCovered() {
        Walk walk = rig.walk(SHAPES);
        LayerCard layer = walk.layers().get(3);
        FeatureMaps first =
                rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
        OcclusionMap covered =
                rig.answered(heard -> rig.walkthrough.occlusion(walk, 0, (done, all) -> {}, heard));
        FeatureMaps again =
                rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
        assertThat(covered.plan().count()).isPositive();
        assertThat(again.copy()).containsExactly(first.copy());
    }

    @Test
    public void anotherPictureRunsTheTwinThatIsOpen() throws IOException {
        Walk first = rig.walk(SHAPES);
        // with this mark no twin would be opened
        File mark = new File(rig.lens.twins(), first.answer().model().digest() + ".trial");
        Files.write(mark.toPath(), "1".getBytes(StandardCharsets.UTF_8));
        int[] stripes = new int[64 * 48];
        Arrays.setAll(stripes, i -> i % 8 < 4 ? Color.RED : Color.WHITE);
        Picture other = new Picture(64, 48, stripes);
        float[] again = values(other);
        Files.delete(mark.toPath());
        rig.lens.lens.resume();
        rig.lens.settle();
        assertThat(values(other)).containsExactly(again);
    }

    /** What a convolution makes of a picture. */
    private float[] values(Picture picture) {
        rig.lens.lens.freeze(picture);
        rig.lens.settle();
        Walk walk = rig.walk();
        LayerCard layer = WalkRig.layer(walk, "stage1.block1.conv1");
        assertThat(walk.answer().picture()).isSameAs(picture);
        FeatureMaps maps =
                rig.answered(heard -> rig.walkthrough.maps(walk, layer, Ablation.NONE, heard));
        return maps.copy();
    }

    @Test
    public void aPhoneWithoutRoomSaysSoAndGoesOn() throws IOException {
        File folder = rig.lens.twins();
        Files.deleteIfExists(folder.toPath());
        Files.write(folder.toPath(), new byte[1]);
        rig.choose(SHAPES);
        rig.see();
        rig.walkthrough.takePicture();
        rig.lens.settle();
        assertThat(rig.failed().cause()).isEqualTo(Cause.NO_ROOM);
        rig.lens.lens.resume();
        assertThat(rig.see().model().path()).isEqualTo(SHAPES);
        Files.delete(folder.toPath());
        assertThat(rig.freeze().answer().model().path()).isEqualTo(SHAPES);
    }

    @Test
    public void whatEndedTheAppOnceIsTriedAgainOnlyWhenTheUserWants() throws IOException {
        Walk walk = rig.walk(SHAPES);
        rig.lens.lens.resume();
        File mark = new File(rig.lens.twins(), walk.answer().model().digest() + ".trial");
        assertThat(mark).doesNotExist();
        Files.write(mark.toPath(), "1".getBytes(StandardCharsets.UTF_8));
        rig.walkthrough.takePicture();
        rig.lens.settle();
        assertThat(rig.failed().cause()).isEqualTo(Cause.CRASHED);
        rig.walkthrough.tryAgain();
        rig.lens.settle();
        assertThat(rig.walk().answer().model().path()).isEqualTo(SHAPES);
        assertThat(mark).doesNotExist();
    }

    @Test
    public void aQuestionThatFailsEndsTheWalkAndNothingElse() {
        Walk walk = rig.walk(SHAPES);
        rig.walkthrough.ask(
                walk,
                Ablation.NONE,
                values -> {
                    throw new IllegalStateException("this goes wrong\nin detail");
                },
                answer -> {});
        rig.lens.settle();
        assertThat(rig.failed().cause()).isEqualTo(Cause.CANNOT_RUN);
        assertThat(rig.failed().detail()).isEqualTo("this goes wrong");
        rig.lens.lens.resume();
        rig.lens.settle();
        assertThat(rig.freeze().id()).isGreaterThan(walk.id());
    }
}
