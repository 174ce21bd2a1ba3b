package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.ForeignModel;
import dev.layerlens.app.classify.LensRig;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.inference.BackendWish.Kind;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.twin.Mask;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Hundreds of questions in random order with pictures that come and go, switches between models and
 * backends, and GPUs that break down: every answer is about what is shown, and nothing stays open.
 */
@RunWith(AndroidJUnit4.class)
public final class WalkStressTest {
    private static final int EVENTS = 400;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<GpuMode> GPUS = List.of(GpuMode.values());

    private final Random random = new Random(7);
    private final List<Request> requests = new ArrayList<>();
    private final WalkRig rig = new WalkRig();
    private int asked;
    private int answered;

    @Test
    public void everyAnswerIsAboutWhatIsShown() {
        rig.lens.bring("colours.tflite", ForeignModel.uint8().softmax().file());
        rig.lens.bring("names.tflite", ForeignModel.float32().labels("r", "g", "b").file());
        rig.lens.settle();
        List<ModelAsset> models = List.copyOf(rig.lens.models());
        for (int i = 0; i < EVENTS; i++) {
            event(models);
            if (random.nextInt(4) == 0) {
                LensRig.idle();
            }
            if (random.nextInt(6) == 0) {
                rig.lens.settle();
            }
        }
        rig.lens.settle();
        assertThat(answered).isGreaterThan(EVENTS / 20);
        assertThat(answered).isLessThan(asked);
        rig.close();
    }

    private void event(List<ModelAsset> models) {
        switch (random.nextInt(16)) {
            case 0 -> rig.lens.lens.choose(any(models));
            case 1 -> rig.lens.lens.resume();
            case 2 -> rig.lens.lens.setWish(new BackendWish(any(KINDS), 1 + random.nextInt(2)));
            case 3 -> Gpu.set(any(GPUS));
            case 4 -> Gpu.breakDown();
            case 5 -> rig.walkthrough.tryAgain();
            case 6 -> requests.forEach(Request::cancel);
            case 7, 8 -> rig.lens.lens.offer(rig.frames.next());
            case 9, 10 -> rig.walkthrough.takePicture();
            default -> ask();
        }
    }

    /** Asks about layers, shortly or at length. */
    private void ask() {
        if (rig.state() instanceof WalkState.Ready ready) {
            Walk walk = ready.walk();
            LayerCard layer = any(walk.layers());
            asked++;
            requests.add(
                    switch (random.nextInt(5)) {
                        case 0 ->
                                rig.walkthrough.occlusion(walk, 0, (done, all) -> {}, shown(walk));
                        case 1 -> rig.walkthrough.whatIf(walk, ablation(walk), shown(walk));
                        case 2 -> rig.walkthrough.maps(walk, layer, ablation(walk), shown(walk));
                        case 3 ->
                                rig.walkthrough.networkScale(walk, (done, all) -> {}, shown(walk));
                        default -> rig.strip(walk, layer, 4, shown(walk));
                    });
        }
    }

    private Ablation ablation(Walk walk) {
        if (walk.masks().isEmpty()) {
            return Ablation.NONE;
        }
        Mask mask = any(walk.masks());
        return Ablation.NONE.without(mask.layer(), 0, mask.channels());
    }

    /** Hears answers, all of which are about what is shown. */
    private <T> Consumer<T> shown(Walk about) {
        return answer -> {
            assertThat(rig.walk().id()).isEqualTo(about.id());
            answered++;
        };
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
