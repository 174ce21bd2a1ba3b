package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.words.FormulaWords;
import dev.layerlens.card.words.LayerTitles;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of a page around those about layers, in one language. */
public final class ReportText {
    private final ResourceBundle texts;
    private final Locale locale;
    private final LayerTitles titles;
    private final FormulaWords formulas;

    private ReportText(Locale locale) {
        this.locale = locale;
        titles = LayerTitles.in(locale);
        formulas = FormulaWords.in(locale);
        texts =
                ResourceBundle.getBundle(
                        ReportText.class.getPackageName() + ".report",
                        locale,
                        // a computer's own language is not what the page was asked for
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** For readers of {@code locale}: Korean for Korean, English for everyone else. */
    static ReportText in(Locale locale) {
        boolean korean = locale.getLanguage().equals(Locale.KOREAN.getLanguage());
        return new ReportText(korean ? Locale.KOREAN : Locale.ENGLISH);
    }

    /** The language, as in "ko". */
    public String language() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    /** A text as it is. */
    public String get(String key) {
        return texts.getString(key);
    }

    /** A text with values in it, written as {@link String#format} does. */
    public String get(String key, Object... values) {
        return String.format(Locale.ROOT, get(key), values);
    }

    /** A layer in one line. */
    String title(LayerCard card) {
        return titles.of(card.title());
    }

    /** A formula, in letters or in numbers. */
    String formula(String formula) {
        return formulas.of(formula);
    }

    /** What the letters in a layer's formulas stand for; may be empty. */
    String letters(LayerCard card) {
        return formulas.letters(card);
    }

    /** A value to three digits that mean something, as in "0.0123". */
    static String value(double value) {
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (size >= 1e5 || size < 1e-3) {
            return signed(String.format(Locale.ROOT, "%.2e", value));
        }
        int digits = Math.max(0, 2 - (int) Math.floor(Math.log10(size)));
        return signed(String.format(Locale.ROOT, "%,." + digits + "f", value));
    }

    /** A hyphen is no minus. */
    private static String signed(String number) {
        return number.startsWith("-") ? "−" + number.substring(1) : number;
    }

    /** A share to a tenth of a percent; what is not all is never 100.0 %. */
    static String percent(double share) {
        long tenths = Math.round(1000 * share);
        long honest = share < 1 ? Math.min(999, tenths) : tenths;
        return String.format(Locale.ROOT, "%.1f %%", honest / 10.0);
    }

    static String count(long count) {
        return signed(String.format(Locale.ROOT, "%,d", count));
    }

    /** Bytes, in the largest unit that leaves a number above one. */
    static String bytes(long bytes) {
        if (bytes < 10_000) {
            return count(bytes) + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
