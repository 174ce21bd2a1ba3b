package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to learn from, on the command line. */
final class TrainingDataOptions {

    @Option(names = "--data", required = true, description = "Data set: " + DataSets.FORMS + ".")
    private String data;

    @Mixin private DataOptions options;

    DataRequest request() {
        return options.request(data);
    }

    /** The data set in a size of its user, if no other was asked for. */
    DataRequest request(int side) {
        return options.request(data, side);
    }
}
