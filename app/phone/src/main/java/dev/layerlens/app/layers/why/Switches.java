package dev.layerlens.app.layers.why;

import androidx.lifecycle.SavedStateHandle;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Branch;
import dev.layerlens.card.twin.Mask;
import java.util.BitSet;
import java.util.Optional;

/**
 * Which channels of a layer are switched off, and whether the residual branch around it is.
 * Immutable.
 *
 * @param off the channels; nobody writes to them
 * @param branch whether the whole branch is off
 * @param single whether a tap leaves one channel on and no other, instead of switching it
 */
record Switches(BitSet off, boolean branch, boolean single) {
    private static final String OFF = "off";
    private static final String BRANCH = "branch";
    private static final String SINGLE = "single";

    /** Everything is on. */
    static Switches allOn() {
        return new Switches(new BitSet(), false, false);
    }

    /** What a screen kept. */
    static Switches restore(SavedStateHandle saved) {
        long[] off = saved.get(OFF);
        return new Switches(
                off == null ? new BitSet() : BitSet.valueOf(off),
                Boolean.TRUE.equals(saved.get(BRANCH)),
                Boolean.TRUE.equals(saved.get(SINGLE)));
    }

    void save(SavedStateHandle saved) {
        saved.set(OFF, off.toLongArray());
        saved.set(BRANCH, branch);
        saved.set(SINGLE, single);
    }

    /** What a tap on a channel's map does. */
    Switches tap(int channel, int channels) {
        BitSet changed = (BitSet) off.clone();
        if (single) {
            changed.set(0, channels);
            changed.clear(channel);
        } else {
            changed.flip(channel);
        }
        return new Switches(changed, branch, single);
    }

    /** All channels off. */
    Switches withoutAll(int channels) {
        BitSet changed = new BitSet();
        changed.set(0, channels);
        return new Switches(changed, branch, single);
    }

    /** With the branch around the layer, or without it. */
    Switches withBranch(boolean wanted) {
        return new Switches(off, !wanted, single);
    }

    /** What a tap is to do from now on. */
    Switches tapLeavesOne(boolean wanted) {
        return new Switches(off, branch, wanted);
    }

    /** Everything on again. */
    Switches reset() {
        return new Switches(new BitSet(), false, single);
    }

    boolean isReset() {
        return off.isEmpty() && !branch;
    }

    /** What the network computes without. */
    Ablation ablation(Mask mask, Optional<Branch> around) {
        Ablation without = Ablation.NONE;
        for (int c = off.nextSetBit(0); c >= 0 && c < mask.channels(); c = off.nextSetBit(c + 1)) {
            without = without.without(mask.layer(), c, mask.channels());
        }
        return branch && around.isPresent() ? around.get().off(without) : without;
    }
}
