package dev.layerlens.card.report;

import java.util.Locale;

/**
 * One or more sentences in the languages the app speaks.
 *
 * @param english in English
 * @param korean in Korean
 */
public record Sentence(String english, String korean) {

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
