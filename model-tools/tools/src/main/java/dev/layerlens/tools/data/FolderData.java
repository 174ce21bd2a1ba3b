package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder, or a zip archive of one, with one folder of pictures a class; perhaps within {@code
 * train} and {@code test} (or {@code val}) folders.
 */
final class FolderData {
    private static final int DEFAULT_SIZE = 128;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|bmp|gif)");
    private static final Set<String> TEST = Set.of("test", "val", "valid", "validation");

    private FolderData() {}

    static DataSet read(Path place, DataRequest request, DataListener listener)
            throws DataException {
        if (!Files.exists(place)) {
            throw new DataException(
                    place + " is not there: give a folder with one folder of pictures a class");
        }
        try (PictureSource source =
                Files.isDirectory(place) ? new FolderSource(place) : new ZipSource(place)) {
            return read(place, source, request, listener);
        } catch (IOException e) {
            throw new DataException(place + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("interrupted while reading " + place);
        }
    }

    private static DataSet read(
            Path place, PictureSource source, DataRequest request, DataListener listener)
            throws DataException, IOException, InterruptedException {
        List<String> pictures =
                source.paths().stream().filter(path -> PICTURE.matcher(path).matches()).toList();
        int others = source.paths().size() - pictures.size();
        if (others > 0) {
            listener.note(others + " files are no pictures and were left out");
        }
        String root = root(pictures);
        Set<String> top = folders(pictures, root);
        boolean divided = top.contains("train") && top.stream().anyMatch(TEST::contains);
        List<PictureFiles.Item> items = new ArrayList<>();
        List<String> classes = classes(place, pictures, root, divided);
        for (String path : pictures) {
            String within = within(path, root, divided);
            if (within.contains("/")) {
                items.add(new PictureFiles.Item(path, classes.indexOf(folder(within))));
            }
        }
        List<Label> labels = classes.stream().map(FolderData::label).toList();
        PictureFiles.Division division = division(request, items, root, divided);
        int size = request.sizeOr(DEFAULT_SIZE);
        return PictureFiles.open(name(place), source, labels, items, size, division, listener);
    }

    private static PictureFiles.Division division(
            DataRequest request, List<PictureFiles.Item> all, String root, boolean divided) {
        if (!request.heldOut().isEmpty()) {
            return pictures -> Split.listed(Path.of(request.heldOut()), all);
        }
        if (divided) {
            return pictures ->
                    pictures.stream()
                            .map(PictureFiles.Item::path)
                            .filter(path -> TEST.contains(folder(path.substring(root.length()))))
                            .collect(Collectors.toSet());
        }
        return pictures -> Split.stratified(pictures, request.testShare(), request.seed());
    }

    /** The first folder of a path. */
    private static String folder(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    /** What all paths begin with: archives often hold a single folder around the classes. */
    private static String root(List<String> paths) {
        String root = "";
        while (true) {
            Set<String> folders = folders(paths, root);
            String inner = folders.size() == 1 ? root + folders.iterator().next() + "/" : root;
            if (inner.equals(root) || folders(paths, inner).isEmpty()) {
                return root;
            }
            root = inner;
        }
    }

    /** Names of the folders right below a path. */
    private static Set<String> folders(List<String> paths, String root) {
        return paths.stream()
                .filter(path -> path.startsWith(root))
                .map(path -> path.substring(root.length()))
                .filter(path -> path.contains("/"))
                .map(FolderData::folder)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> classes(
            Path place, List<String> pictures, String root, boolean divided) throws DataException {
        List<String> classes =
                pictures.stream()
                        .map(path -> within(path, root, divided))
                        .filter(path -> path.contains("/"))
                        .map(FolderData::folder)
                        .distinct()
                        .sorted()
                        .toList();
        if (classes.size() < 2) {
            throw new DataException(
                    place
                            + " has pictures of "
                            + (classes.isEmpty() ? "no class" : "one class, " + classes.get(0))
                            + ": put those of each class into a folder of its own");
        }
        return classes;
    }

    private static String within(String path, String root, boolean divided) {
        String below = path.substring(root.length());
        return divided ? below.substring(below.indexOf('/') + 1) : below;
    }

    private static Label label(String folder) {
        String name = folder.replace('_', ' ').strip();
        return new Label(name, name);
    }

    private static String name(Path place) {
        String file = String.valueOf(place.toAbsolutePath().normalize().getFileName());
        return file.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? file.substring(0, file.length() - 4)
                : file;
    }
}
