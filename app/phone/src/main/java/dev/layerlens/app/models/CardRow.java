package dev.layerlens.app.models;

import androidx.annotation.LayoutRes;
import androidx.annotation.StringRes;
import dev.layerlens.app.R;

/** One row of a model card on the screen. */
sealed interface CardRow {

    /** What it is laid out by. */
    @LayoutRes
    int layout();

    /** Begins a part of the card. */
    record Heading(@StringRes int text) implements CardRow {
        @Override
        public int layout() {
            return R.layout.item_card_heading;
        }
    }

    /** One or more sentences. */
    record Paragraph(String text) implements CardRow {
        @Override
        public int layout() {
            return R.layout.item_card_text;
        }
    }

    /** A value with its name. */
    record Fact(String name, String value) implements CardRow {
        @Override
        public int layout() {
            return R.layout.item_card_fact;
        }
    }

    /** Where one types the name of a class. */
    record Search() implements CardRow {
        @Override
        public int layout() {
            return R.layout.item_card_search;
        }
    }

    /**
     * A class of the model.
     *
     * @param name its name
     * @param recall share of its pictures that were recognized, 0 to 1
     * @param recallText the same, to be read
     * @param note how far its name is to be believed
     */
    record Recognized(String name, double recall, String recallText, String note)
            implements CardRow {
        @Override
        public int layout() {
            return R.layout.item_card_class;
        }
    }
}
