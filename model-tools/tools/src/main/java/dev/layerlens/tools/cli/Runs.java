package dev.layerlens.tools.cli;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;

/** Networks of run folders. */
final class Runs {

    private Runs() {}

    /** The network that a run trained. */
    static Network network(Run run) {
        return Zoo.get(run.network())
                .build(new Blueprint(run.size(), run.labels().size(), run.normalizer()));
    }

    /**
     * Sees whether a run's weights read pictures of another size.
     *
     * @throws IllegalArgumentException naming {@code --size}, if not
     */
    static void checkSize(Run run, int size) {
        Run sized = run.ofSize(size);
        try {
            sized.weights().check(network(sized));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--size " + size + ": " + e.getMessage() + "; leave --size out", e);
        }
    }
}
