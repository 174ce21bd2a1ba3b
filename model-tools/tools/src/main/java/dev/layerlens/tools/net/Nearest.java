package dev.layerlens.tools.net;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a person who misspelt a name most likely meant. */
public final class Nearest {

    private Nearest() {}

    /** The name with the fewest edits from what was written. */
    public static String to(String written, List<String> names) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return names.stream()
                .min(Comparator.comparing(n -> distance.apply(written.toLowerCase(Locale.ROOT), n)))
                .orElseThrow(() -> new IllegalArgumentException("no names to choose from"));
    }
}
