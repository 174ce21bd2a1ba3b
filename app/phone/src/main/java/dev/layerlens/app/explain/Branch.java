package dev.layerlens.app.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.spine.GroupKind;
import dev.layerlens.card.spine.Join;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.card.twin.Mask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of a residual block beside its shortcut. Without its last convolution nothing of it
 * reaches the sum, and the block hands on what its shortcut carries (Veit et al., "Residual
 * networks behave like ensembles of relatively shallow networks", 2016).
 *
 * @param block the residual block
 * @param mask of the last convolution
 */
public record Branch(Group block, Mask mask) {

    /** The branches of a network that can be switched off as a whole. */
    static List<Branch> of(Spine spine, List<Mask> masks) {
        List<Branch> branches = new ArrayList<>();
        for (Group group : spine.groups()) {
            if (group.kind() == GroupKind.RESIDUAL) {
                spine.join(group)
                        .flatMap(join -> last(spine, join, masks))
                        .ifPresent(mask -> branches.add(new Branch(group, mask)));
            }
        }
        return branches;
    }

    /** The convolution that the one path beside the shortcut ends in. */
    private static Optional<Mask> last(Spine spine, Join join, List<Mask> masks) {
        if (join.paths().size() != 2 || join.shortcut() < 0) {
            return Optional.empty();
        }
        List<Integer> path = join.paths().get(1 - join.shortcut());
        if (path.isEmpty()) {
            return Optional.empty();
        }
        LayerCard end = spine.layers().get(path.get(path.size() - 1));
        return masks.stream().filter(mask -> mask.shownBy().contains(end.name())).findFirst();
    }

    /** What the network is without the branch, besides what is switched off already. */
    public Ablation off(Ablation others) {
        return others.withoutAll(mask.layer(), mask.channels());
    }

    /** The branch is on again. */
    public Ablation on(Ablation others) {
        return others.andAll(mask.layer());
    }

    /** Whether nothing of the branch reaches the sum. */
    public boolean isOff(Ablation ablation) {
        return ablation.off(mask.layer()).cardinality() == mask.channels();
    }
}
