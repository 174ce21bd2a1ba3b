package dev.layerlens.tools.data;

import dev.layerlens.tools.net.Nearest;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens data sets by what is written on the command line: {@code shapes}, {@code shapes:SEED},
 * {@code cifar10:PATH}.
 */
public final class DataSets {
    private static final List<String> KINDS = List.of("shapes", "cifar10");

    private DataSets() {}

    /**
     * Reads (or draws) a data set.
     *
     * @param specification a kind, and after a colon where its files are, or for shapes the seed
     * @throws DataException if there is no such kind, or its files cannot be read
     */
    public static DataSet open(String specification) throws DataException {
        int colon = specification.indexOf(':');
        String kind = colon < 0 ? specification : specification.substring(0, colon);
        String place = colon < 0 ? "" : specification.substring(colon + 1);
        return switch (kind) {
            case "shapes" -> DrawnShapes.draw(colon < 0 ? DrawnShapes.DEFAULT_SEED : seed(place));
            case "cifar10" -> cifar10(place);
            default ->
                    throw new DataException(
                            "no data set is called "
                                    + kind
                                    + ": did you mean "
                                    + Nearest.to(kind, KINDS)
                                    + "?");
        };
    }

    private static long seed(String written) throws DataException {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException e) {
            throw new DataException(
                    "shapes:"
                            + written
                            + " names no seed: write shapes, or a number as in shapes:7");
        }
    }

    private static DataSet cifar10(String place) throws DataException {
        if (place.isEmpty()) {
            throw new DataException("cifar10 needs its folder: --data cifar10:PATH");
        }
        return Cifar10.read(Path.of(place));
    }
}
