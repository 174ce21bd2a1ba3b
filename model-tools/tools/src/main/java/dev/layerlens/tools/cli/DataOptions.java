package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.DataException;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How a data set is read, on the command line. */
final class DataOptions {

    @Option(
            names = "--size",
            defaultValue = "0",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Rows and columns to bring pictures to; by default what a model reads, or for folders"
                            + " 128.")
    private int size;

    @Option(
            names = "--test-share",
            defaultValue = "0.2",
            description = "Share of each class to test on, where the data set does not say.")
    private double testShare;

    @Option(
            names = "--split-seed",
            defaultValue = "1",
            description = "Decides which pictures those are.")
    private long splitSeed;

    @Option(
            names = "--held-out",
            paramLabel = "FILE",
            defaultValue = "",
            showDefaultValue = Visibility.NEVER,
            description = "Paths of the pictures to test on, a line each, from the folder on.")
    private String heldOut;

    @Option(
            names = "--calibration-share",
            defaultValue = "0",
            description =
                    "Share of each class to keep from training, to calibrate probabilities with.")
    private double calibrationShare;

    @Option(
            names = "--classes",
            paramLabel = "FILE",
            defaultValue = "",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Other classes for the data set, a line each: `cat | 고양이 | tabby, Persian cat`.")
    private String classes;

    DataRequest request(String specification) {
        return new DataRequest(
                specification, size, testShare, splitSeed, heldOut, calibrationShare, classes);
    }

    /**
     * The pictures, for a model of that size: decoded at its size if nothing else was said, where
     * pictures come in any size.
     */
    DataSet data(String specification, int side, Output output) throws DataException {
        DataRequest asked = request(specification);
        boolean any = asked.kind().equals("folder");
        return open(any ? request(specification, side) : asked, output);
    }

    /** The data set in a size of its user, if no other was asked for. */
    DataRequest request(String specification, int side) {
        DataRequest asked = request(specification);
        return size == 0 ? asked.ofSize(side) : asked;
    }

    /** Reads the data set, telling a person how that goes. */
    static DataSet open(DataRequest request, Output output) throws DataException {
        try (DecodingProgress progress = new DecodingProgress(output)) {
            return DataSets.open(request, progress);
        }
    }
}
