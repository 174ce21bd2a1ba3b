package dev.layerlens.tools.data;

import dev.layerlens.tools.net.Nearest;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Opens data sets by what is written on the command line. */
public final class DataSets {
    private static final String FOLDER = "folder";
    private static final List<String> KINDS =
            List.of(
                    "shapes",
                    "cifar10",
                    "cifar100",
                    "mnist",
                    "idx",
                    "fashion-mnist",
                    "tiny-imagenet",
                    FOLDER);

    /** What a person can write, for help texts. */
    public static final String FORMS =
            "shapes[:SEED], cifar10:PATH, cifar100:PATH, mnist:PATH (or idx:PATH), fashion-mnist:PATH,"
                    + " tiny-imagenet:PATH, folder:PATH (one folder a class, or a zip of that)";

    private DataSets() {}

    /**
     * Reads (or draws) a data set as it is.
     *
     * @param specification a kind, and after a colon where its files are, or for shapes the seed
     * @throws DataException if there is no such kind, or its files cannot be read
     */
    public static DataSet open(String specification) throws DataException {
        return open(DataRequest.of(specification), DataListener.DEAF);
    }

    /**
     * Reads (or draws) a data set.
     *
     * @throws DataException if there is no such kind, or its files cannot be read
     */
    public static DataSet open(DataRequest request, DataListener listener) throws DataException {
        DataSet data = read(request, listener);
        if (request.calibrationShare() > 0) {
            data = data.calibrated(request.calibrationShare(), request.seed());
        }
        if (!request.classes().isEmpty()) {
            data = data.mapped(ClassMap.read(path(request.classes())));
        }
        int size = request.sizeOr(data.train().side());
        return size == data.train().side() ? data : data.resized(size);
    }

    private static DataSet read(DataRequest request, DataListener listener) throws DataException {
        String specification = request.specification();
        int colon = specification.indexOf(':');
        String kind = colon < 0 ? specification : specification.substring(0, colon);
        String place = colon < 0 ? "" : specification.substring(colon + 1);
        if (kind.equals("shapes")) {
            return DrawnShapes.draw(colon < 0 ? DrawnShapes.DEFAULT_SEED : seed(place));
        }
        if (!KINDS.contains(kind)) {
            throw new DataException(
                    "no data set is called "
                            + kind
                            + ": did you mean "
                            + Nearest.to(kind, KINDS)
                            + "?");
        }
        if (place.isEmpty()) {
            throw new DataException(kind + " needs its folder: --data " + kind + ":PATH");
        }
        if (!request.heldOut().isEmpty() && !kind.equals(FOLDER)) {
            throw new DataException(
                    kind + " says itself what is tested on: --held-out is for folder:PATH");
        }
        Path path = path(place);
        return switch (kind) {
            case "cifar10" -> new Cifar(CifarLayout.TEN).read(path);
            case "cifar100" -> new Cifar(CifarLayout.HUNDRED).read(path);
            case "mnist", "idx" -> Idx.read(path, false);
            case "fashion-mnist" -> Idx.read(path, true);
            case "tiny-imagenet" -> TinyImageNet.read(path, request, listener);
            default -> FolderData.read(path, request, listener);
        };
    }

    private static Path path(String place) throws DataException {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw new DataException(place + " is no path: " + e.getReason());
        }
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
}
