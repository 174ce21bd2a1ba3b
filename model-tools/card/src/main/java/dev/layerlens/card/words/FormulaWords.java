package dev.layerlens.card.words;

import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few words within formulas in a reader's language, and what their letters stand for. */
public final class FormulaWords {
    private static final String WORD = "word.";

    private static final List<String> LETTERS =
            List.of("W", "H", "F", "Fh", "Fw", "D", "P", "S", "G", "C", "K", "r", "j");

    /** W is the width of what these read, otherwise that of a layer's own maps. */
    private static final Set<LayerKind> WINDOWS =
            EnumSet.of(
                    LayerKind.CONVOLUTION,
                    LayerKind.DEPTHWISE_CONVOLUTION,
                    LayerKind.MAX_POOL,
                    LayerKind.AVERAGE_POOL);

    private final Properties texts;
    private final List<Word> words;

    private record Word(Pattern english, String written) {}

    private FormulaWords(Properties english, Properties texts) {
        this.texts = texts;
        words =
                english.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(WORD))
                        .sorted(Comparator.comparing(key -> -english.getProperty(key).length()))
                        .map(key -> word(Texts.get(english, key), Texts.get(texts, key)))
                        .collect(Collectors.toList());
    }

    private static Word word(String english, String written) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(english) + "\\b");
        return new Word(whole, Matcher.quoteReplacement(written));
    }

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    public static FormulaWords in(Locale locale) {
        return new FormulaWords(
                Texts.read("formulas", Locale.ENGLISH), Texts.read("formulas", locale));
    }

    /**
     * A formula as a reader of this language writes it.
     *
     * @param formula in letters or in numbers, as a card has it
     */
    public String of(String formula) {
        String text = formula;
        for (Word word : words) {
            text = word.english().matcher(text).replaceAll(word.written());
        }
        return text;
    }

    /** What the letters in a card's rules stand for, in one line; empty if there are none. */
    public String letters(LayerCard card) {
        List<String> meanings = new ArrayList<>();
        card.formula(Quantity.VALUE)
                .flatMap(value -> ofValue(value.symbols()))
                .ifPresent(key -> meanings.add(Texts.get(texts, key)));
        String rules =
                card.formulas().stream()
                        .filter(f -> f.quantity() != Quantity.VALUE && !f.symbols().equals("r"))
                        .map(Formula::symbols)
                        .collect(Collectors.joining(" "));
        for (String letter : LETTERS) {
            if (Pattern.compile("(?<![A-Za-z])" + letter + "(?![A-Za-z])").matcher(rules).find()) {
                boolean maps = letter.equals("W") && !WINDOWS.contains(card.kind());
                String key = "letter." + letter + (maps ? ".maps" : "");
                meanings.add(letter + ": " + Texts.get(texts, key));
            }
        }
        return String.join(", ", meanings);
    }

    /** What the letters in the rule of one value stand for. */
    private static Optional<String> ofValue(String rule) {
        if (rule.startsWith("g (x - m)")) {
            return Optional.of("letters.batch-norm");
        } else if (rule.startsWith("(x / 255 - m)")) {
            return Optional.of("letters.normalization");
        } else if (rule.startsWith("sum of w x")) {
            return Optional.of("letters.dense");
        } else if (rule.startsWith("x / (k + a sum of")) {
            return Optional.of("letters.neighbours");
        }
        return rule.equals("a x + b") ? Optional.of("letters.scale") : Optional.empty();
    }
}
