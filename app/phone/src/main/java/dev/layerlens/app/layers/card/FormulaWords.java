package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The few words within formulas in the reader's language, and what their letters stand for. */
final class FormulaWords {
    /** The longer ones first: some begin as others do. */
    private static final List<Word> WORDS =
            List.of(
                    new Word("in training 0 with probability p", R.string.formula_dropout),
                    new Word("upper left", R.string.formula_upper_left),
                    new Word("sum of", R.string.formula_sum_of),
                    new Word("max of", R.string.formula_max_of),
                    new Word("mean of", R.string.formula_mean_of),
                    new Word("products", R.string.formula_products),
                    new Word("bytes", R.string.formula_bytes),
                    new Word("plus", R.string.formula_plus),
                    new Word("red", R.string.formula_red),
                    new Word("here", R.string.formula_here));

    private record Word(Pattern english, int text) {
        Word(String english, int text) {
            this(Pattern.compile("\\b" + english + "\\b"), text);
        }
    }

    private static final List<String> LETTERS =
            List.of("W", "H", "F", "Fh", "Fw", "D", "P", "S", "G", "C", "K", "r", "j");

    private final Resources resources;

    FormulaWords(Resources resources) {
        this.resources = resources;
    }

    /** A formula as a reader of this language writes it. */
    String in(String formula) {
        String text = formula;
        for (Word word : WORDS) {
            text = word.english().matcher(text).replaceAll(resources.getString(word.text()));
        }
        return text;
    }

    /**
     * The letters that the rules of a card use, in the order in which they come up.
     *
     * @param window whether the layer moves a window: then W is its input's width, otherwise that
     *     of its maps
     */
    List<String> letters(LayerCard card, boolean window) {
        StringBuilder rules = new StringBuilder();
        card.formulas().stream()
                .filter(f -> f.quantity() != Quantity.VALUE && !f.symbols().equals("r"))
                .map(Formula::symbols)
                .forEach(s -> rules.append(s).append(' '));
        List<String> found = new ArrayList<>();
        for (String letter : LETTERS) {
            boolean used =
                    Pattern.compile("(?<![A-Za-z])\\d*" + letter + "(?![A-Za-z])")
                            .matcher(rules)
                            .find();
            if (used) {
                meaning(letter, window)
                        .ifPresent(
                                id ->
                                        found.add(
                                                resources.getString(
                                                        R.string.letter,
                                                        letter,
                                                        resources.getString(id))));
            }
        }
        return found;
    }

    private static Optional<Integer> meaning(String letter, boolean window) {
        return switch (letter) {
            case "W" -> Optional.of(window ? R.string.letter_w : R.string.letter_w_maps);
            case "H" -> Optional.of(R.string.letter_h);
            case "F" -> Optional.of(R.string.letter_f);
            case "Fh" -> Optional.of(R.string.letter_fh);
            case "Fw" -> Optional.of(R.string.letter_fw);
            case "D" -> Optional.of(R.string.letter_d);
            case "P" -> Optional.of(R.string.letter_p);
            case "S" -> Optional.of(R.string.letter_s);
            case "G" -> Optional.of(R.string.letter_g);
            case "C" -> Optional.of(R.string.letter_c);
            case "K" -> Optional.of(R.string.letter_k);
            case "r" -> Optional.of(R.string.letter_r);
            case "j" -> Optional.of(R.string.letter_j);
            default -> Optional.empty();
        };
    }
}
