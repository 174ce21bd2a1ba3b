package dev.layerlens.tools.data;

import dev.layerlens.card.Label;
import dev.layerlens.tools.net.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Other classes for a data set, read from a text file: a line a class, {@code English | Korean |
 * source, source, ...}, where the sources are classes of the data set. Classes that are no source
 * of any are left out. Empty lines and those that begin with {@code #} say nothing.
 */
public final class ClassMap {
    private static final int COLUMNS = 3;

    private final String file;
    private final List<Entry> entries;

    private ClassMap(String file, List<Entry> entries) {
        this.file = file;
        this.entries = entries;
    }

    private record Entry(Label label, List<String> sources) {}

    /**
     * Reads a map.
     *
     * @throws DataException if the file cannot be read, a line is no class, or two have the same
     *     name or source
     */
    public static ClassMap read(Path file) throws DataException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new DataException(
                    "--classes " + file + " cannot be read: give a text file in UTF-8");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> sources = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String place = file + ":" + (i + 1) + ": ";
            Entry entry = entry(place, line);
            once(place, names, entry.label().english());
            for (String source : entry.sources()) {
                once(place, sources, source);
            }
            entries.add(entry);
        }
        if (entries.size() < 2) {
            throw new DataException(file + " names " + entries.size() + " classes: two are needed");
        }
        return new ClassMap(file.toString(), List.copyOf(entries));
    }

    private static Entry entry(String place, String line) throws DataException {
        List<String> columns = parts(line, "\\|").toList();
        List<String> sources =
                columns.size() == COLUMNS
                        ? parts(columns.get(2), ",").filter(name -> !name.isEmpty()).toList()
                        : List.of();
        if (sources.isEmpty() || columns.get(0).isEmpty() || columns.get(1).isEmpty()) {
            throw new DataException(
                    place
                            + "no class: write `English | Korean | source, source`, as in"
                            + " `cat | 고양이 | tabby, Persian cat`");
        }
        return new Entry(new Label(columns.get(0), columns.get(1)), sources);
    }

    private static Stream<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip);
    }

    private static void once(String place, Set<String> names, String name) throws DataException {
        if (!names.add(key(name))) {
            throw new DataException(place + name + " is there twice");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The classes. */
    public List<Label> labels() {
        return entries.stream().map(Entry::label).toList();
    }

    /**
     * The pictures of the sources, as these classes.
     *
     * @throws DataException if a source is no class of the pictures
     */
    PictureSet apply(PictureSet pictures) throws DataException {
        int[] classes = of(pictures.labels(), pictures.name());
        return pictures.relabelled(labels(), classes);
    }

    /**
     * For each of somebody's classes the class that it is a source of, or -1.
     *
     * @param name whose classes they are
     * @throws DataException if a source is none of them
     */
    public int[] of(List<Label> labels, String name) throws DataException {
        List<String> known = labels.stream().map(label -> key(label.english())).toList();
        int[] classes = new int[known.size()];
        Arrays.fill(classes, -1);
        for (int i = 0; i < entries.size(); i++) {
            for (String source : entries.get(i).sources()) {
                int place = known.indexOf(key(source));
                if (place < 0) {
                    throw new DataException(
                            file
                                    + ": "
                                    + source
                                    + " is no class of "
                                    + name
                                    + ": did you mean "
                                    + Nearest.to(source, known)
                                    + "?");
                }
                classes[place] = i;
            }
        }
        return classes;
    }
}
