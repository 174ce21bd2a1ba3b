package dev.layerlens.app.explain;

/** What switching channels off does to the answer. */
public final class BeforeAndAfter {
    private final float[] before;
    private final float[] after;

    BeforeAndAfter(float[] before, float[] after) {
        this.before = before;
        this.after = after;
    }

    /** The probability of every class with the whole network; a copy. */
    public float[] before() {
        return before.clone();
    }

    /** The probability of every class with channels switched off; a copy. */
    public float[] after() {
        return after.clone();
    }
}
