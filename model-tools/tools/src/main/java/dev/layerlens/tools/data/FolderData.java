package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder, or a zip archive of one, with one folder of pictures a class; perhaps within {@code
 * train} and {@code test} (or {@code val}) folders.
 */
final class FolderData {
    private static final int DEFAULT_SIZE = 128;
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(jpe?g|png|webp|bmp|gif)");

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
            throws DataException, InterruptedException {
        List<String> pictures = pictures(source);
        FolderLayout layout = FolderLayout.of(pictures);
        PictureFiles.Listing listing = list(place, source, pictures, layout, listener);
        PictureFiles.Division division = division(request, listing.items(), layout);
        int size = request.sizeOr(DEFAULT_SIZE);
        return PictureFiles.open(name(place), source, listing, size, division, listener);
    }

    private static List<String> pictures(PictureSource source) {
        return source.paths().stream().filter(path -> PICTURE.matcher(path).matches()).toList();
    }

    /** Classes and pictures of a folder or archive; says what is left out. */
    static PictureFiles.Listing list(Path place, PictureSource source, DataListener listener)
            throws DataException {
        List<String> pictures = pictures(source);
        return list(place, source, pictures, FolderLayout.of(pictures), listener);
    }

    private static PictureFiles.Listing list(
            Path place,
            PictureSource source,
            List<String> pictures,
            FolderLayout layout,
            DataListener listener)
            throws DataException {
        int others = source.paths().size() - pictures.size();
        if (others > 0) {
            listener.note(others + " files are no pictures and were left out");
        }
        List<String> placed =
                pictures.stream().filter(path -> layout.classOf(path).isPresent()).toList();
        if (placed.size() < pictures.size()) {
            int left = pictures.size() - placed.size();
            listener.note(left + " pictures lie in no class's folder and were left out");
        }
        List<String> classes = classes(place, placed, layout);
        List<String> empty =
                source.folders().stream()
                        .flatMap(path -> layout.classOf(path + "/").stream())
                        .distinct()
                        .filter(name -> !classes.contains(name))
                        .toList();
        if (!empty.isEmpty()) {
            listener.note("folders without pictures make no class: " + String.join(", ", empty));
        }
        return new PictureFiles.Listing(
                classes.stream().map(FolderData::label).toList(),
                placed.stream().map(path -> item(path, layout, classes)).toList());
    }

    private static PictureFiles.Item item(String path, FolderLayout layout, List<String> classes) {
        return new PictureFiles.Item(path, classes.indexOf(layout.classOf(path).orElseThrow()));
    }

    private static PictureFiles.Division division(
            DataRequest request, List<PictureFiles.Item> all, FolderLayout layout) {
        if (!request.heldOut().isEmpty()) {
            return pictures -> Split.listed(Path.of(request.heldOut()), all);
        }
        if (layout.divided()) {
            return pictures ->
                    pictures.stream()
                            .map(PictureFiles.Item::path)
                            .filter(layout::isTested)
                            .collect(Collectors.toSet());
        }
        return pictures -> Split.stratified(pictures, request.testShare(), request.seed());
    }

    private static List<String> classes(Path place, List<String> pictures, FolderLayout layout)
            throws DataException {
        List<String> classes =
                pictures.stream()
                        .flatMap(path -> layout.classOf(path).stream())
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
