package dev.layerlens.tools.cli;

import picocli.CommandLine.Option;

/** What to train, on the command line. */
final class NetworkOption {

    @Option(
            names = "--net",
            required = true,
            description = "Network; `model-tools zoo` lists them.")
    private String net;

    String name() {
        return net;
    }
}
