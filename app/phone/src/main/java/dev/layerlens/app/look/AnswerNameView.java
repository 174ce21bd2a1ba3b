package dev.layerlens.app.look;

import android.content.Context;
import android.util.AttributeSet;
import android.view.Gravity;
import androidx.appcompat.widget.AppCompatTextView;

/**
 * A name in one large line or, if it is long, in a few smaller ones. Its height depends on the font
 * size alone, so that what lies below stays where it is while names come and go.
 */
public final class AnswerNameView extends AppCompatTextView {
    /** Height of a line of Hangul, the higher of the app's two scripts, in text sizes. */
    private static final float LINE = 1.45f;

    /** Pixels by which a line may be higher: what it needs above and below is rounded up. */
    private static final int ROUNDING = 2;

    /** Where fewer of the smallest letters stand side by side, a long name takes more lines. */
    private static final float NARROW = 10.5f;

    private static final int MOST_LINES = 3;

    public AnswerNameView(Context context, AttributeSet attributes) {
        super(context, attributes);
        setMaxLines(MOST_LINES);
        setGravity(Gravity.START | Gravity.CENTER_VERTICAL);
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int smallest = getAutoSizeMinTextSize();
        int lines = MeasureSpec.getSize(widthSpec) < NARROW * smallest ? MOST_LINES : 2;
        int letters = Math.max(getAutoSizeMaxTextSize(), lines * smallest);
        int height = Math.round(LINE * letters) + lines * ROUNDING;
        super.onMeasure(widthSpec, MeasureSpec.makeMeasureSpec(height, MeasureSpec.EXACTLY));
    }
}
