package dev.layerlens.card.words;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The terms of the field that texts use, explained, in one language. */
public final class Glossary {
    private final Map<String, Term> terms;
    private final Map<String, Term> byForm;
    private final Pattern anyForm;

    private Glossary(Map<String, Term> terms, boolean particles) {
        this.terms = terms;
        this.byForm = new LinkedHashMap<>();
        for (Term term : terms.values()) {
            term.forms().forEach(form -> byForm.put(lower(form), term));
        }
        // The longest form first: "class activation map" is not the activation of a class. Korean
        // particles follow a noun without a space.
        String forms =
                byForm.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        this.anyForm =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}-])(" + forms + ")" + (particles ? "" : "(?![\\p{L}-])"),
                        Pattern.CASE_INSENSITIVE);
    }

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    public static Glossary in(Locale locale) {
        Properties texts = Texts.read("glossary", locale);
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        Map<String, Term> terms = new LinkedHashMap<>();
        for (String key : keys(texts)) {
            terms.put(
                    key,
                    new Term(
                            key,
                            Texts.get(texts, key + ".term"),
                            forms(Texts.get(texts, key + ".forms")),
                            Texts.get(texts, key + ".text")));
        }
        return new Glossary(sorted(terms, korean ? Locale.KOREAN : Locale.ENGLISH), korean);
    }

    /** Every term, in the language's alphabetical order. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /**
     * The term of this key, which is the same in every language.
     *
     * @throws MissingResourceException if there is none
     */
    public Term term(String key) {
        Term term = terms.get(key);
        if (term == null) {
            throw new MissingResourceException("no term " + key, Glossary.class.getName(), key);
        }
        return term;
    }

    /** Where a text uses terms of the glossary: each term at its first place only, in order. */
    public List<Mention> mentions(String text) {
        List<Mention> mentions = new ArrayList<>();
        Set<Term> seen = new HashSet<>();
        Matcher matcher = anyForm.matcher(text);
        while (matcher.find()) {
            Term term = byForm.get(lower(matcher.group(1)));
            if (seen.add(term)) {
                mentions.add(new Mention(matcher.start(1), matcher.end(1), term));
            }
        }
        return mentions;
    }

    private static Set<String> keys(Properties texts) {
        return texts.stringPropertyNames().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> forms(String listed) {
        return Arrays.stream(listed.split(",", -1))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toList());
    }

    private static Map<String, Term> sorted(Map<String, Term> terms, Locale locale) {
        Map<String, Term> sorted = new LinkedHashMap<>();
        terms.values().stream()
                .sorted(Comparator.comparing(Term::name, Collator.getInstance(locale)))
                .forEach(term -> sorted.put(term.key(), term));
        return sorted;
    }

    private static String lower(String form) {
        return form.toLowerCase(Locale.ROOT);
    }
}
