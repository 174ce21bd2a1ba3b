package dev.layerlens.app.layers.card;

import android.content.Context;
import android.text.SpannableString;
import android.text.Spanned;
import android.text.TextPaint;
import android.text.method.LinkMovementMethod;
import android.text.style.ClickableSpan;
import android.util.AttributeSet;
import android.view.Gravity;
import android.view.View;
import com.google.android.material.textview.MaterialTextView;
import dev.layerlens.app.R;
import dev.layerlens.card.words.Mention;
import dev.layerlens.card.words.Term;
import java.util.List;
import java.util.function.Consumer;

/** A text whose terms are underlined; a tap on one asks what it means. */
public final class TermsView extends MaterialTextView {

    public TermsView(Context context, AttributeSet attributes) {
        super(context, attributes);
        setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
    }

    /**
     * Shows a text.
     *
     * @param mentions where it uses terms
     * @param asked hears which of them was tapped
     */
    public void show(String text, List<Mention> mentions, Consumer<Term> asked) {
        if (mentions.isEmpty()) {
            setText(text);
            return;
        }
        SpannableString marked = new SpannableString(text);
        for (Mention mention : mentions) {
            marked.setSpan(
                    new Asked(mention.term(), asked),
                    mention.start(),
                    mention.end(),
                    Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        }
        setText(marked);
        setMovementMethod(LinkMovementMethod.getInstance());
        setMinHeight(getResources().getDimensionPixelSize(R.dimen.touch));
    }

    private static final class Asked extends ClickableSpan {
        private final Term term;
        private final Consumer<Term> asked;

        Asked(Term term, Consumer<Term> asked) {
            this.term = term;
            this.asked = asked;
        }

        @Override
        public void onClick(View view) {
            asked.accept(term);
        }

        /** Underlined, and otherwise as the text around it. */
        @Override
        public void updateDrawState(TextPaint paint) {
            paint.setUnderlineText(true);
        }
    }
}
