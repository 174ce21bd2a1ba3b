package dev.layerlens.card.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Titles of layers in a reader's language. Cards and files hold them in English, part by part in a
 * few forms, as in "conv 3x3, 16 -> 32, stride 2"; each part is put into the same form of another
 * language. What is in none of them, as the name of an operator that few files have, stays as it
 * is.
 */
public final class LayerTitles {
    private static final String BETWEEN = ", ";
    private static final String NUMBER = "{}";

    private final List<Form> forms;

    /** A part of a title in English, and in the reader's language. */
    private record Form(Pattern english, String written) {

        static Form of(String english, String written) {
            String exact = "\\Q" + english.replace(NUMBER, "\\E(-?[0-9].*)\\Q") + "\\E";
            return new Form(Pattern.compile(exact), written);
        }
    }

    private LayerTitles(List<Form> forms) {
        this.forms = forms;
    }

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    public static LayerTitles in(Locale locale) {
        Properties english = Texts.read("titles", Locale.ENGLISH);
        Properties written = Texts.read("titles", locale);
        List<Form> forms = new ArrayList<>();
        for (String key : english.stringPropertyNames()) {
            forms.add(Form.of(Texts.get(english, key), Texts.get(written, key)));
        }
        return new LayerTitles(forms);
    }

    /**
     * A layer in one line.
     *
     * @param title of its card
     */
    public String of(String title) {
        return Arrays.stream(title.split(BETWEEN))
                .map(this::part)
                .collect(Collectors.joining(BETWEEN));
    }

    private String part(String english) {
        for (Form form : forms) {
            Matcher found = form.english().matcher(english);
            if (found.matches()) {
                return found.groupCount() == 0
                        ? form.written()
                        : form.written().replace(NUMBER, part(found.group(1)));
            }
        }
        return english;
    }
}
