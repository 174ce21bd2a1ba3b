package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
            List<Label> labels,
            List<Item> items,
            int size,
            Division division,
            DataListener listener)
            throws DataException, IOException, InterruptedException {
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
        return new DataSet(
                part(name + " train", labels, size, decoded, train, answers),
                part(name + " test", labels, size, decoded, held, answers),
                true);
    }

    private static void report(Map<String, String> skipped, DataListener listener) {
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
