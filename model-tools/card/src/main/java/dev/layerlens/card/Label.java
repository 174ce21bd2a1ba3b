package dev.layerlens.card;

import java.util.Locale;

/**
 * The name of one class in the languages the app speaks.
 *
 * @param english the English name, as in "triangle"
 * @param korean the Korean name; the English one where there is none
 */
public record Label(String english, String korean) {

    /** A label that reads the same in every language. */
    public static Label of(String name) {
        return new Label(name, name);
    }

    /** The name for readers of {@code locale}: Korean for Korean, English for everyone else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
