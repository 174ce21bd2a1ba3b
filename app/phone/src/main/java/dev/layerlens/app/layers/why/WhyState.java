package dev.layerlens.app.layers.why;

import dev.layerlens.app.explain.Walk;
import java.util.Optional;

/** What is known of how the answer came together. */
sealed interface WhyState {

    /** The walk has not begun, or begins anew. */
    record Waiting() implements WhyState {}

    /**
     * The walk goes on.
     *
     * @param walk which one
     * @param label the class in question, by its place in the model's output
     * @param evidence what the network's end says; empty while it is computed, and for networks
     *     whose end says nothing
     * @param cover how far the picture was covered
     */
    record About(Walk walk, int label, Optional<Evidence> evidence, Cover cover)
            implements WhyState {

        About with(Evidence found) {
            return new About(walk, label, Optional.of(found), cover);
        }

        About with(Cover changed) {
            return new About(walk, label, evidence, changed);
        }
    }
}
