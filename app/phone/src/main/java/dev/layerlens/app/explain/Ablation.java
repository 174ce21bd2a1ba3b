package dev.layerlens.app.explain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Channels of convolutions that are switched off, as if the network had been built without them
 * (Zeiler and Fergus, "Visualizing and understanding convolutional networks", 2014, call it
 * ablation). A layer's maps are multiplied by 0 where they are produced, so that everything behind
 * it computes without them. A whole residual branch is off when all channels of its last
 * convolution are.
 */
public final class Ablation {
    /** Nothing is switched off. */
    public static final Ablation NONE = new Ablation(Collections.emptyMap());

    /** By layer, how many channels it has and which are off; no entry is empty. */
    private final Map<String, Off> off;

    private record Off(int channels, BitSet set) {}

    private Ablation(Map<String, Off> off) {
        this.off = off;
    }

    /** Also without one channel. */
    public Ablation without(String layer, int channel, int channels) {
        BitSet set = off(layer);
        set.set(channel);
        return with(layer, channels, set);
    }

    /** The channel is on again. */
    public Ablation and(String layer, int channel, int channels) {
        BitSet set = off(layer);
        set.clear(channel);
        return with(layer, channels, set);
    }

    /** Also without all channels of a layer but one. */
    public Ablation only(String layer, int channel, int channels) {
        BitSet set = new BitSet();
        set.set(0, channels);
        set.clear(channel);
        return with(layer, channels, set);
    }

    /** Also without any channel of a layer. */
    public Ablation withoutAll(String layer, int channels) {
        BitSet set = new BitSet();
        set.set(0, channels);
        return with(layer, channels, set);
    }

    /** All channels of a layer are on again. */
    public Ablation andAll(String layer) {
        return with(layer, 0, new BitSet());
    }

    private Ablation with(String layer, int channels, BitSet set) {
        if (set.length() > channels) {
            throw new IndexOutOfBoundsException(
                    layer + " has " + channels + " channels, and no channel " + (set.length() - 1));
        }
        Map<String, Off> changed = new HashMap<>(off);
        if (set.isEmpty()) {
            changed.remove(layer);
        } else {
            changed.put(layer, new Off(channels, set));
        }
        return new Ablation(changed);
    }

    /** Whether nothing is switched off. */
    public boolean isEmpty() {
        return off.isEmpty();
    }

    /** Whether a channel is switched off. */
    public boolean isOff(String layer, int channel) {
        return off(layer).get(channel);
    }

    /** A layer's channels that are switched off; a copy. */
    public BitSet off(String layer) {
        Off known = off.get(layer);
        return known == null ? new BitSet() : (BitSet) known.set().clone();
    }

    /** By layer, what its channels are multiplied with. */
    Map<String, float[]> masks() {
        Map<String, float[]> masks = new HashMap<>();
        off.forEach(
                (layer, which) -> {
                    float[] mask = new float[which.channels()];
                    Arrays.fill(mask, 1);
                    which.set().stream().forEach(channel -> mask[channel] = 0);
                    masks.put(layer, mask);
                });
        return masks;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ablation ablation && ablation.off.equals(off);
    }

    @Override
    public int hashCode() {
        return off.hashCode();
    }

    @Override
    public String toString() {
        return "without " + off;
    }
}
