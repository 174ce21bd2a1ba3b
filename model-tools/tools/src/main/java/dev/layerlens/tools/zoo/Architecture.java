package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Network;

/** One network design of the literature. */
public interface Architecture {

    /** Its name on the command line, as in "resnet20". */
    String name();

    /** What it is and where it comes from, in one line. */
    String source();

    /** The pictures it was published with. */
    Published published();

    /** What the literature counts of it. */
    default Figures figures() {
        return Figures.NONE;
    }

    /** Writes the network down. */
    Network build(Blueprint blueprint);
}
