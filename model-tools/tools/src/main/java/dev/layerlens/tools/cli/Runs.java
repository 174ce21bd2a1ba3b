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
}
