package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes data sets of picture files whose classes are known. */
final class PictureFiles {
    private static final int SHOWN = 5;

    private PictureFiles() {}

    /**
     * A picture's file.
     *
     * @param path in its source
     * @param answer its class
     */
    record Item(String path, int answer) {}

    /**
     * What a source holds.
     *
     * @param labels the classes
     * @param items pictures of them
     */
    record Listing(List<Label> labels, List<Item> items) {}

    /** Decides which pictures are tested on. */
    @FunctionalInterface
    interface Division {
        /** Paths of those of them that are. */
        Set<String> test(List<Item> pictures) throws DataException;
    }

    /**
     * Decodes all files and divides those that are pictures.
     *
     * @throws DataException if a part is empty, or nothing can be decoded
     */
    static DataSet open(
            String name,
            PictureSource source,
            Listing listing,
            int size,
            Division division,
            DataListener listener)
            throws DataException, InterruptedException {
        List<Label> labels = listing.labels();
        List<Item> items = listing.items();
        Map<String, Integer> answers = new HashMap<>();
        items.forEach(item -> answers.put(item.path(), item.answer()));
        List<String> paths = items.stream().map(Item::path).toList();
        DecodedPictures decoded =
                new PictureCache(CacheFolder.path().resolve("pictures"))
                        .get(source, paths, size, listener);
        report(decoded.skipped(), listener);
        Set<String> test =
                division.test(
                        items.stream()
                                .filter(item -> !decoded.skipped().containsKey(item.path()))
                                .toList());
        List<Integer> train = new ArrayList<>();
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < decoded.names().size(); i++) {
            (test.contains(decoded.names().get(i)) ? held : train).add(i);
        }
        if (train.isEmpty() || held.isEmpty()) {
            throw new DataException(
                    name
                            + " has "
                            + train.size()
                            + " pictures to learn from and "
                            + held.size()
                            + " to test on, of "
                            + paths.size()
                            + " files: both are needed");
        }
        everyClass(name, labels, train.stream().map(i -> answers.get(decoded.names().get(i))));
        return new DataSet(
                part(name + " train", labels, size, decoded, train, answers),
                part(name + " test", labels, size, decoded, held, answers),
                true);
    }

    /** A class without a picture to learn from would only ever be a wrong answer. */
    private static void everyClass(String name, List<Label> labels, Stream<Integer> answers)
            throws DataException {
        Set<Integer> there = answers.collect(Collectors.toSet());
        List<String> missing =
                IntStream.range(0, labels.size())
                        .filter(i -> !there.contains(i))
                        .mapToObj(i -> labels.get(i).english())
                        .toList();
        if (!missing.isEmpty()) {
            throw new DataException(
                    name
                            + " has no picture to learn from of "
                            + missing.size()
                            + " classes: "
                            + String.join(", ", missing.stream().limit(SHOWN).toList())
                            + (missing.size() > SHOWN ? ", ..." : ""));
        }
    }

    private static void report(Map<String, String> skipped, DataListener listener) {
        skipped.forEach(listener::skipped);
        if (!skipped.isEmpty()) {
            listener.note(
                    skipped.size()
                            + " files were skipped: "
                            + String.join("; ", skipped.values().stream().limit(SHOWN).toList())
                            + (skipped.size() > SHOWN ? "; ..." : ""));
        }
    }

    private static PictureSet part(
            String name,
            List<Label> labels,
            int size,
            DecodedPictures decoded,
            List<Integer> places,
            Map<String, Integer> answers) {
        int[] chosen = places.stream().mapToInt(Integer::intValue).toArray();
        int[] right = places.stream().mapToInt(i -> answers.get(decoded.names().get(i))).toArray();
        return new PictureSet(name, labels, size, new SomePixels(decoded.pixels(), chosen), right);
    }
}
