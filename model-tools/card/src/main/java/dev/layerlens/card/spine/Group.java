package dev.layerlens.card.spine;

/**
 * A run of layers that can be folded into one row.
 *
 * @param id unique in its spine
 * @param kind what it is
 * @param number counted from 1 among the groups of its kind in the same group
 * @param level 0 for stem, stages and head, one more for each group around it
 * @param first place of its first layer in the network
 * @param last place of its last layer
 * @param blocks how many groups lie directly in it
 */
public record Group(
        String id, GroupKind kind, int number, int level, int first, int last, int blocks) {

    /** How many layers. */
    public int layers() {
        return last - first + 1;
    }

    /** Whether a layer lies in it. */
    public boolean contains(int layer) {
        return first <= layer && layer <= last;
    }
}
