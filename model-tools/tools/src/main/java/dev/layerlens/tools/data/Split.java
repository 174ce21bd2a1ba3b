package dev.layerlens.tools.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Decides which pictures are tested on. */
final class Split {
    /** What Windows writes in front of a text. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Split() {}

    /** The same share of every class, and at least one picture of a class that has two. */
    static Set<String> stratified(List<PictureFiles.Item> items, double share, long seed) {
        Map<Integer, List<String>> classes = new TreeMap<>();
        for (PictureFiles.Item item : items) {
            classes.computeIfAbsent(item.answer(), answer -> new ArrayList<>()).add(item.path());
        }
        Set<String> test = new HashSet<>();
        classes.forEach(
                (answer, paths) -> {
                    Collections.sort(paths);
                    Collections.shuffle(paths, new Random(seed * 1_000_003 + answer));
                    int count = Math.max(1, (int) Math.round(share * paths.size()));
                    test.addAll(paths.subList(0, Math.min(count, paths.size() - 1)));
                });
        return test;
    }

    /**
     * The pictures that a file lists, a path a line.
     *
     * @throws DataException if the file cannot be read or names a picture that is not there
     */
    static Set<String> listed(Path file, List<PictureFiles.Item> items) throws DataException {
        Set<String> known = new HashSet<>();
        items.forEach(item -> known.add(item.path()));
        Set<String> test = new HashSet<>();
        for (String line : lines(file)) {
            String path = line.replace(BYTE_ORDER_MARK, "").strip().replace('\\', '/');
            if (!path.isEmpty() && !known.contains(path)) {
                throw new DataException(
                        file
                                + " lists "
                                + path
                                + ", which is not among the pictures: write paths from the data"
                                + " set's folder on");
            }
            if (!path.isEmpty()) {
                test.add(path);
            }
        }
        return test;
    }

    private static List<String> lines(Path file) throws DataException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DataException("--held-out " + file + " cannot be read: give a text file");
        }
    }
}
