package dev.layerlens.card.spine;

/**
 * Layers one after the other.
 *
 * @param kind what they are together
 * @param first place of the first
 * @param last place of the last
 */
record Run(GroupKind kind, int first, int last) {

    int length() {
        return last - first + 1;
    }

    boolean within(Run other) {
        return other.first <= first && last <= other.last;
    }

    /** Whether both share layers and neither lies within the other. */
    boolean crosses(Run other) {
        return first <= other.last && other.first <= last && !within(other) && !other.within(this);
    }
}
