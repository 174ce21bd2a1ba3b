package dev.layerlens.app.models;

import android.content.res.Resources;
import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.report.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongFunction;

/** Rows of a model card that are being written, in the reader's language. */
final class RowList {
    private final Resources resources;
    private final Figures figures;
    private final List<CardRow> rows = new ArrayList<>();

    RowList(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    Resources resources() {
        return resources;
    }

    Figures figures() {
        return figures;
    }

    /** What was written so far. */
    List<CardRow> written() {
        return Collections.unmodifiableList(rows);
    }

    /** Begins a part. */
    void heading(@StringRes int text) {
        rows.add(new CardRow.Heading(text));
    }

    /** Adds one or more sentences. */
    void paragraph(String text) {
        rows.add(new CardRow.Paragraph(text));
    }

    /** Adds a value with its name, unless the value is empty. */
    void fact(@StringRes int name, String value) {
        fact(text(name), value);
    }

    /** Likewise, with a name that is no text of the app's. */
    void fact(String name, String value) {
        if (!value.isEmpty()) {
            rows.add(new CardRow.Fact(name, value));
        }
    }

    /** Adds a count, unless it is 0: then it is not known. */
    void count(@StringRes int name, long count, LongFunction<String> text) {
        fact(name, count > 0 ? text.apply(count) : "");
    }

    /** A text of the app, in the reader's language. */
    String text(@StringRes int id, Object... arguments) {
        return resources.getString(id, arguments);
    }

    /** A sentence of the card, in the reader's language. */
    String in(Sentence sentence) {
        return sentence.in(figures.locale());
    }

    /** A number of pictures. */
    String pictures(int count) {
        return resources.getQuantityString(R.plurals.pictures, count, figures.count(count));
    }
}
