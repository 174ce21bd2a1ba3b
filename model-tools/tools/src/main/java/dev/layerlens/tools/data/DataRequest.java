package dev.layerlens.tools.data;

/**
 * Which pictures to read, and how.
 *
 * @param specification as written on the command line: {@code shapes}, {@code folder:PATH}, ...
 * @param size rows and columns to bring pictures to; 0 for those of the data set
 * @param testShare share of each class that is tested on, where the data set does not say
 * @param seed decides which those are
 * @param heldOut file with the paths of the pictures to test on, a line each; empty for none
 * @param calibrationShare share of each class that is neither learned from nor tested on, but kept
 *     to calibrate probabilities with
 * @param classes file of a {@link ClassMap}; empty for the classes of the data set
 */
public record DataRequest(
        String specification,
        int size,
        double testShare,
        long seed,
        String heldOut,
        double calibrationShare,
        String classes) {
    private static final int LARGEST = 4096;
    private static final double LARGEST_CALIBRATION = 0.5;

    /** Share of each class that is tested on if nothing else is said. */
    public static final double TEST_SHARE = 0.2;

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public DataRequest {
        if (size < 0 || size > LARGEST) {
            throw new IllegalArgumentException("--size must be in 1 to " + LARGEST);
        }
        if (!(testShare > 0 && testShare < 1)) {
            throw new IllegalArgumentException("--test-share must be above 0 and below 1");
        }
        if (!(calibrationShare >= 0 && calibrationShare <= LARGEST_CALIBRATION)) {
            throw new IllegalArgumentException("--calibration-share must be in 0 to 0.5");
        }
        // A run of an earlier version says nothing about classes.
        classes = classes == null ? "" : classes;
    }

    /** A data set as it is. */
    public static DataRequest of(String specification) {
        return new DataRequest(specification, 0, TEST_SHARE, 1, "", 0, "");
    }

    /** The same pictures of that size. */
    public DataRequest ofSize(int rows) {
        return new DataRequest(
                specification, rows, testShare, seed, heldOut, calibrationShare, classes);
    }

    /** The kind of data set: what stands before the colon. */
    public String kind() {
        return specification.split(":", 2)[0];
    }

    /** The chosen size, or this one if none was. */
    int sizeOr(int usual) {
        return size == 0 ? usual : size;
    }
}
