package dev.layerlens.tools.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the classes' folders are among others.
 *
 * @param root what the paths of all of them begin with: empty, or ends with {@code /}
 * @param divided whether they are within folders for training and for testing
 */
record FolderLayout(String root, boolean divided) {
    private static final String TRAIN = "train";
    private static final Set<String> TEST = Set.of("test", "val", "valid", "validation");

    /** Of these files. */
    static FolderLayout of(List<String> paths) {
        String root = root(paths);
        Set<String> top = folders(paths, root);
        return new FolderLayout(root, top.contains(TRAIN) && top.stream().anyMatch(TEST::contains));
    }

    /** Archives often hold a single folder around the classes. */
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
                .map(FolderLayout::first)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The first folder of a path. */
    private static String first(String path) {
        return path.substring(0, path.indexOf('/'));
    }

    /** The class that a file belongs to, if it lies in the folder of one. */
    Optional<String> classOf(String path) {
        return Optional.of(path)
                .filter(p -> p.startsWith(root))
                .map(p -> p.substring(root.length()))
                .filter(below -> !divided || below.startsWith(TRAIN + "/") || tested(below))
                .map(below -> divided ? below.substring(below.indexOf('/') + 1) : below)
                .filter(within -> within.indexOf('/') > 0)
                .map(FolderLayout::first);
    }

    /** Whether a file of a class lies in a folder for testing. */
    boolean isTested(String path) {
        return divided && tested(path.substring(root.length()));
    }

    private static boolean tested(String below) {
        return below.contains("/") && TEST.contains(first(below));
    }
}
