package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataException;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The pictures that a model file is asked about, on the command line. */
final class TestOptions {

    @Option(
            names = "--data",
            required = true,
            description = "Data set, whose test pictures are used: " + DataSets.FORMS + ".")
    private String data;

    @Mixin private DataOptions dataOptions;

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Pictures computed at once, each on one thread.")
    private int threads;

    /** What a person calls the data. */
    String data() {
        return data;
    }

    int threads() {
        return threads;
    }

    /** The pictures, for a model of that size. */
    DataSet open(int side, Output output) throws DataException {
        return dataOptions.data(data, side, output);
    }
}
