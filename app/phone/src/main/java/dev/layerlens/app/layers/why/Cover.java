package dev.layerlens.app.layers.why;

import dev.layerlens.card.explain.OcclusionMap;

/** How far the picture was covered, patch by patch, for the chosen class. */
sealed interface Cover {

    /** Nobody asked for it. */
    record Not() implements Cover {}

    /**
     * It takes as many looks as there are patches.
     *
     * @param done patches so far
     * @param all patches in all
     */
    record Running(int done, int all) implements Cover {}

    /** What it came to. */
    record Done(OcclusionMap map) implements Cover {}
}
