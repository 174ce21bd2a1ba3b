package dev.layerlens.app;

import android.view.View;
import android.widget.TextView;
import androidx.appcompat.widget.Toolbar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What texts on the screen say. */
final class Readings {
    private static final Pattern LAST_NUMBER = Pattern.compile(".*?([-−]?[0-9.,]+)[^0-9]*$");

    private Readings() {}

    /** The number that a text ends in. */
    static double number(View text) {
        return number(text(text));
    }

    /** The number that a text ends in. */
    static double number(String text) {
        Matcher number = LAST_NUMBER.matcher(text);
        if (!number.matches()) {
            throw new AssertionError("no number in " + text);
        }
        return Double.parseDouble(number.group(1).replace(",", "").replace('−', '-'));
    }

    /** A text. */
    static String text(View text) {
        return ((TextView) text).getText().toString();
    }

    /** What a bar says. */
    static String title(View bar) {
        return ((Toolbar) bar).getTitle().toString();
    }
}
