package dev.layerlens.tools.train;

import java.util.List;

/**
 * Where the weights come from, and which of them learn.
 *
 * @param from run folder or safetensors file to start from; empty for random weights
 * @param freeze patterns of layer names that do not learn, {@code *} for any letters
 * @param trunkRate learning rate of the first layer as a share of the last one's; those between
 *     fall evenly on a logarithmic scale (discriminative rates, Howard and Ruder 2018)
 */
public record Start(String from, List<String> freeze, double trunkRate) {

    /** Random weights that all learn alike. */
    public static final Start RANDOM = new Start("", List.of(), 1);

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Start {
        freeze = List.copyOf(freeze);
        Require.that(trunkRate > 0 && trunkRate <= 1, "--trunk-rate must be in (0, 1]");
    }
}
