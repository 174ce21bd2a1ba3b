package dev.layerlens.tools.classify;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The names of a model's classes. Networks of TensorFlow's first years have one class more than
 * their data, the background, in front.
 */
public final class ClassNames {
    private static final String BACKGROUND = "background";
    private static final int NAMED = 3;

    private final String file;
    private final int classes;
    private final List<String> names;

    private ClassNames(String file, int classes, List<String> names) {
        this.file = file;
        this.classes = classes;
        this.names = List.copyOf(names);
    }

    /**
     * Names that a file carries. Those that do not fit the number of classes are as good as none.
     */
    static ClassNames carried(String file, int classes, List<String> names) {
        return new ClassNames(file, classes, fitted(names, classes).orElse(List.of()));
    }

    /**
     * Names given by a person, in the order of the model's output.
     *
     * @throws IllegalArgumentException if there are not as many as the model has classes
     */
    static ClassNames given(String file, int classes, Path labels) throws IOException {
        List<String> names;
        try {
            names = Files.readAllLines(labels).stream().map(String::strip).toList();
        } catch (CharacterCodingException e) {
            throw new IOException(labels + " is no text in UTF-8: give a name a line", e);
        }
        List<String> filled = names.stream().filter(name -> !name.isEmpty()).toList();
        return new ClassNames(
                file,
                classes,
                fitted(filled, classes)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                labels
                                                        + " names "
                                                        + filled.size()
                                                        + " classes, "
                                                        + file
                                                        + " has "
                                                        + classes)));
    }

    private static Optional<List<String>> fitted(List<String> names, int classes) {
        if (names.size() == classes) {
            return Optional.of(names);
        }
        if (names.size() == classes - 1 && !names.isEmpty()) {
            List<String> with = new ArrayList<>(List.of(BACKGROUND));
            with.addAll(names);
            return Optional.of(with);
        }
        boolean more = names.size() == classes + 1 && names.get(0).equalsIgnoreCase(BACKGROUND);
        return more ? Optional.of(names.subList(1, names.size())) : Optional.empty();
    }

    /** Whether the names are known. */
    public boolean known() {
        return !names.isEmpty();
    }

    /** The name of one class; its number where the names are not known. */
    public String name(int index) {
        return known() ? names.get(index) : "class " + index;
    }

    /**
     * For every class of a data set the model's class of that name.
     *
     * @param labels the data set's classes
     * @param data what a person calls the data set
     * @throws IllegalArgumentException if the two do not go together
     */
    public List<Integer> matched(List<String> labels, String data) {
        if (!known()) {
            return byOrder(labels, data);
        }
        List<Integer> found = labels.stream().map(this::find).toList();
        List<String> missing =
                IntStream.range(0, labels.size())
                        .filter(i -> found.get(i) < 0)
                        .mapToObj(labels::get)
                        .toList();
        boolean twice = found.stream().distinct().count() < found.size();
        if (!missing.isEmpty() || twice) {
            throw new IllegalArgumentException(
                    missing.isEmpty()
                            ? file + " has one class for several of " + data
                            : file
                                    + " knows other classes than "
                                    + data
                                    + ": not "
                                    + String.join(
                                            ", ",
                                            missing.subList(0, Math.min(NAMED, missing.size())))
                                    + (missing.size() > NAMED ? ", ..." : "")
                                    + "; give the data it was trained on, or --labels");
        }
        return found;
    }

    private List<Integer> byOrder(List<String> labels, String data) {
        int more = classes - labels.size();
        if (more != 0 && more != 1) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d classes, %s has %,d: name the classes of the file, a line"
                                    + " each, with --labels FILE",
                            file,
                            classes,
                            data,
                            labels.size()));
        }
        return IntStream.range(more, classes).boxed().toList();
    }

    /** The class of a name, or of one of several names with commas between; -1 for none. */
    private int find(String label) {
        String wanted = plain(label);
        for (int i = 0; i < names.size(); i++) {
            if (plain(names.get(i)).equals(wanted)) {
                return i;
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (Arrays.stream(names.get(i).split(",", -1))
                    .anyMatch(name -> plain(name).equals(wanted))) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
    }
}
