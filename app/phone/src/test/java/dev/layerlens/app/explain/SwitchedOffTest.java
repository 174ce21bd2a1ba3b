package dev.layerlens.app.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.spine.Join;
import dev.layerlens.card.twin.Mask;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What if: channels that are switched off, and on again. */
@RunWith(AndroidJUnit4.class)
public final class SwitchedOffTest {
    private static final String SHAPES = "models/shapes.tflite";

    private WalkRig rig;
    private Walk walk;

    @Before
    public void start() {
        rig = new WalkRig();
        walk = rig.walk(SHAPES);
    }

    @After
    public void nothingStaysOpen() {
        rig.close();
    }

    private float[] values(LayerCard layer, Ablation ablation) {
        FeatureMaps maps = rig.answered(h -> rig.walkthrough.maps(walk, layer, ablation, h));
        return maps.copy();
    }

    private BeforeAndAfter answer(Ablation ablation) {
        return rig.answered(heard -> rig.walkthrough.whatIf(walk, ablation, heard));
    }

    @Test
    public void everyConvolutionHasASwitchForEachOfItsChannels() {
        for (LayerCard layer : walk.layers()) {
            boolean convolution =
                    layer.kind() == LayerKind.CONVOLUTION
                            || layer.kind() == LayerKind.DEPTHWISE_CONVOLUTION;
            assertThat(walk.mask(layer.name()).map(Mask::channels))
                    .as(layer.name())
                    .isEqualTo(
                            convolution
                                    ? java.util.Optional.of(layer.channels())
                                    : java.util.Optional.empty());
        }
    }

    @Test
    public void aChannelThatIsOffIsZeroAndTheOthersOfItsLayerStay() {
        Mask mask = walk.masks().get(1);
        LayerCard layer = WalkRig.layer(walk, mask.layer());
        Ablation off = Ablation.NONE.without(mask.layer(), 2, mask.channels());
        float[] before = values(layer, Ablation.NONE);
        float[] after = values(layer, off);
        boolean shown = false;
        for (int i = 0; i < before.length; i++) {
            boolean switched = i % layer.channels() == 2;
            shown |= switched && before[i] != 0;
            assertThat(after[i]).isEqualTo(switched ? 0 : before[i]);
        }
        assertThat(shown).isTrue();
    }

    @Test
    public void layersBeforeItStayAndTheAnswerChangesAndComesBackExactly() {
        Mask mask = walk.masks().get(2);
        Ablation off = Ablation.NONE.withoutAll(mask.layer(), mask.channels());
        LayerCard first = WalkRig.layer(walk, walk.masks().get(0).layer());
        LayerCard last = walk.layers().get(walk.layers().size() - 1);
        float[] before = values(last, Ablation.NONE);
        BeforeAndAfter changed = answer(off);
        assertThat(changed.before()).containsExactly(before);
        assertThat(changed.after()).isNotEqualTo(changed.before());
        assertThat(values(first, off)).containsExactly(values(first, Ablation.NONE));
        assertThat(values(last, off)).containsExactly(changed.after());
        Ablation reset = off.andAll(mask.layer());
        assertThat(reset).isEqualTo(Ablation.NONE);
        assertThat(answer(reset).after()).containsExactly(before);
        assertThat(values(last, reset)).containsExactly(before);
    }

    @Test
    public void allButOneIsTheOneAlone() {
        Mask mask = walk.masks().get(0);
        LayerCard layer = WalkRig.layer(walk, mask.layer());
        float[] alone = values(layer, Ablation.NONE.only(mask.layer(), 1, mask.channels()));
        float[] before = values(layer, Ablation.NONE);
        for (int i = 0; i < alone.length; i++) {
            assertThat(alone[i]).isEqualTo(i % layer.channels() == 1 ? before[i] : 0);
        }
    }

    /** He et al.: a residual block is its shortcut and what the branch adds. */
    @Test
    public void withoutItsBranchAResidualBlockHandsOnItsShortcut() {
        List<Branch> branches = walk.branches();
        assertThat(branches).isNotEmpty();
        for (Branch branch : branches) {
            Join join = walk.spine().join(branch.block()).orElseThrow();
            List<Integer> shortcut = join.paths().get(join.shortcut());
            int from = shortcut.isEmpty() ? join.fork() : shortcut.get(shortcut.size() - 1);
            LayerCard sum = walk.layers().get(join.join());
            Ablation off = branch.off(Ablation.NONE);
            float step = sum.quantization().map(q -> q.scale()).orElse(1e-6f);
            assertThat(branch.isOff(off)).isTrue();
            assertThat(values(sum, off))
                    .as(branch.block().id())
                    .containsExactly(values(walk.layers().get(from), off), within(step));
            assertThat(branch.on(off)).isEqualTo(Ablation.NONE);
        }
    }
}
