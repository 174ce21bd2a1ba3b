package dev.layerlens.tools.cli;

import java.util.Locale;

/** The languages that pages are written in. */
final class PageLanguage {

    private PageLanguage() {}

    /**
     * The language of a code.
     *
     * @throws IllegalArgumentException if pages are not written in it
     */
    static Locale of(String code) {
        return switch (code) {
            case "en" -> Locale.ENGLISH;
            case "ko" -> Locale.KOREAN;
            default -> throw new IllegalArgumentException("--language takes en or ko, not " + code);
        };
    }
}
