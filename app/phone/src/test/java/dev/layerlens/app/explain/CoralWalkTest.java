package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.twin.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Walks through Google's MobileNets, uint8 and int8, where somebody has a copy of
 * github.com/google-coral/test_data: {@code -Dlayerlens.coral=FOLDER}. With nothing switched off
 * the walk ends in the model's answer, bit for bit: quantized kernels take no sum in another order.
 */
@RunWith(AndroidJUnit4.class)
public final class CoralWalkTest {
    private static final String PROPERTY = "layerlens.coral";

    private static final List<String> CLASSIFIERS =
            List.of(
                    "mobilenet_v1_0.25_128_quant.tflite",
                    "mobilenet_v1_0.5_160_quant.tflite",
                    "mobilenet_v2_1.0_224_quant.tflite",
                    "tf2_mobilenet_v2_1.0_224_ptq.tflite",
                    "mobilenet_v2_1.0_224_inat_bird_quant.tflite");

    @Test
    public void everyLayerIsShownAndEveryConvolutionCanBeSwitchedOff() throws IOException {
        String named = System.getProperty(PROPERTY, "");
        assumeTrue("-D" + PROPERTY + " names no folder", !named.isEmpty());
        WalkRig rig = new WalkRig();
        for (String name : CLASSIFIERS) {
            byte[] file = Files.readAllBytes(Path.of(named, name));
            Walk walk = rig.walk(rig.lens.bring(name, file).path());
            float[] answer = walk.answer().probabilities();
            BeforeAndAfter same = rig.answered(h -> rig.walkthrough.whatIf(walk, Ablation.NONE, h));
            assertThat(same.before()).as(name).containsExactly(answer);
            assertThat(same.after()).as(name).containsExactly(answer);
            for (LayerCard layer : walk.layers()) {
                FeatureMaps maps =
                        rig.answered(h -> rig.walkthrough.maps(walk, layer, Ablation.NONE, h));
                assertThat(maps.channels()).as(layer.name()).isEqualTo(layer.channels());
            }
            Mask mask = walk.masks().get(walk.masks().size() / 2);
            Ablation off = Ablation.NONE.withoutAll(mask.layer(), mask.channels());
            BeforeAndAfter changed = rig.answered(h -> rig.walkthrough.whatIf(walk, off, h));
            assertThat(changed.after()).as(name).isNotEqualTo(answer);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d layers, %d with switches, %d branches%n",
                    name,
                    walk.layers().size(),
                    walk.masks().size(),
                    walk.branches().size());
            rig.lens.lens.resume();
        }
        rig.close();
    }
}
