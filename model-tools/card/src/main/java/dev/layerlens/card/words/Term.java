package dev.layerlens.card.words;

import java.util.List;

/**
 * A term of the glossary.
 *
 * @param key what it is called in every language, as in "receptive-field"
 * @param name the term
 * @param forms how the term appears in texts
 * @param text what it means, in full sentences
 */
public record Term(String key, String name, List<String> forms, String text) {

    public Term {
        forms = List.copyOf(forms);
    }
}
