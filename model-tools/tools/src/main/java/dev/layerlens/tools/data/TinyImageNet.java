package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tiny ImageNet as CS231n published it: {@code wnids.txt}, {@code words.txt}, {@code
 * train/ID/images/*.JPEG}, {@code val/images/*.JPEG} with {@code val/val_annotations.txt}.
 */
final class TinyImageNet {
    private static final int SIDE = 64;
    private static final String ANNOTATIONS = "val/val_annotations.txt";

    private TinyImageNet() {}

    static DataSet read(Path place, DataRequest request, DataListener listener)
            throws DataException {
        Path inner = place.resolve("tiny-imagenet-200");
        Path folder = Files.isDirectory(inner) ? inner : place;
        for (String file : List.of("wnids.txt", "words.txt", ANNOTATIONS)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new DataException(
                        folder + " has no " + file + ": give the folder tiny-imagenet-200");
            }
        }
        try (PictureSource source = new FolderSource(folder)) {
            Set<String> held = new HashSet<>();
            PictureFiles.Listing listing = list(folder, source, held);
            int size = request.sizeOr(SIDE);
            return PictureFiles.open(
                    "Tiny ImageNet", source, listing, size, pictures -> held, listener);
        } catch (IOException e) {
            throw new DataException(folder + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataException("interrupted while reading " + folder);
        }
    }

    /**
     * Classes and pictures of the folder.
     *
     * @param test takes the paths of those that are to be tested on
     */
    static PictureFiles.Listing list(Path folder, PictureSource source, Set<String> test)
            throws IOException, DataException {
        List<String> ids = ids(folder);
        Map<String, Integer> held = annotations(folder, ids);
        test.addAll(held.keySet());
        return new PictureFiles.Listing(labels(folder, ids), items(source, ids, held));
    }

    private static List<String> lines(Path file) throws IOException, DataException {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (CharacterCodingException e) {
            throw new DataException(file + " is not a text in UTF-8: download it again");
        }
    }

    private static List<String> ids(Path folder) throws IOException, DataException {
        List<String> ids =
                lines(folder.resolve("wnids.txt")).stream().map(String::strip).distinct().toList();
        if (ids.size() < 2) {
            throw new DataException(folder.resolve("wnids.txt") + " names no two classes");
        }
        return ids;
    }

    private static Map<String, Integer> annotations(Path folder, List<String> ids)
            throws IOException, DataException {
        Map<String, Integer> held = new HashMap<>();
        for (String line : lines(folder.resolve(ANNOTATIONS))) {
            String[] parts = line.split("\t", 3);
            int answer = parts.length > 1 ? ids.indexOf(parts[1]) : -1;
            if (answer < 0) {
                throw new DataException(
                        folder.resolve(ANNOTATIONS)
                                + " names a class that wnids.txt does not: "
                                + line.strip());
            }
            held.put("val/images/" + parts[0], answer);
        }
        return held;
    }

    private static List<PictureFiles.Item> items(
            PictureSource source, List<String> ids, Map<String, Integer> held) {
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        List<PictureFiles.Item> items = new ArrayList<>();
        for (String path : source.paths()) {
            String[] parts = path.split("/", -1);
            if (held.containsKey(path)) {
                items.add(new PictureFiles.Item(path, held.get(path)));
            } else if (parts.length == 4
                    && parts[0].equals("train")
                    && numbers.containsKey(parts[1])) {
                items.add(new PictureFiles.Item(path, numbers.get(parts[1])));
            }
        }
        return items;
    }

    /** The first of a class's names. */
    private static List<Label> labels(Path folder, List<String> ids)
            throws IOException, DataException {
        Map<String, String> words = new HashMap<>();
        for (String line : lines(folder.resolve("words.txt"))) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) {
                words.put(parts[0].strip(), parts[1].split(",", 2)[0].strip());
            }
        }
        return ids.stream()
                .map(id -> words.getOrDefault(id, id))
                .map(word -> new Label(word, word))
                .toList();
    }
}
