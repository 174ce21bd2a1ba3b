package dev.layerlens.app;

import android.content.res.Resources;
import android.graphics.Rect;
import android.text.Layout;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.ScrollView;
import android.widget.TextView;
import androidx.core.view.ScrollingView;
import com.google.android.material.chip.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds text that is not all there: cut off, shortened, torn in a word, or on the wrong side. */
final class CutText {
    /** Lists of names that may go on for pages; the model card has them all. */
    private static final Set<Integer> MAY_BE_SHORTENED = Set.of(R.id.model_knows);

    /** What is longer is no word: a digest, an address. */
    private static final int LONGEST_WORD = 18;

    private final List<String> problems = new ArrayList<>();

    private CutText() {}

    /** What is wrong with the texts of a window; empty if nothing is. */
    static List<String> problems(View window) {
        CutText found = new CutText();
        found.look(window, false);
        return found.problems;
    }

    private void look(View view, boolean scrolls) {
        if (view.getVisibility() != View.VISIBLE) {
            return;
        }
        if (view instanceof TextView text
                && !(view instanceof EditText)
                && text.getText().length() > 0) {
            check(text, scrolls);
        }
        if (view instanceof ViewGroup group) {
            boolean inside = scrolls || view instanceof ScrollingView || view instanceof ScrollView;
            for (int i = 0; i < group.getChildCount(); i++) {
                look(group.getChildAt(i), inside);
            }
        }
    }

    private void check(TextView text, boolean scrolls) {
        Layout layout = text.getLayout();
        if (layout == null || text.getWidth() == 0) {
            say(text, "has no room at all");
            return;
        }
        int width =
                text.getWidth() - text.getCompoundPaddingLeft() - text.getCompoundPaddingRight();
        int height =
                text.getHeight() - text.getExtendedPaddingTop() - text.getExtendedPaddingBottom();
        boolean shortened = false;
        for (int line = 0; line < layout.getLineCount(); line++) {
            shortened |= layout.getEllipsisCount(line) > 0;
            if (layout.getLineMax(line) > width + 1) {
                say(text, "is wider than its place");
            }
            if (tears(text.getText(), layout.getLineEnd(line))) {
                say(text, "is torn in a word at " + layout.getLineEnd(line));
            }
        }
        if (shortened && !MAY_BE_SHORTENED.contains(text.getId())) {
            say(text, "is shortened");
        }
        if (!shortened && layout.getHeight() > height + 1) {
            String heights = layout.getHeight() + " of " + height + " pixels";
            say(text, "is higher than its place, " + heights);
        }
        if (beginsAtTheWrongSide(text, layout)) {
            say(text, "begins at the wrong side");
        }
        checkSeen(text, scrolls);
    }

    private void checkSeen(TextView text, boolean scrolls) {
        Rect seen = new Rect();
        if (!text.getGlobalVisibleRect(seen)) {
            if (!scrolls) {
                say(text, "is outside of the screen");
            }
        } else if (seen.width() < text.getWidth() - 1) {
            say(text, "is cut off at a side");
        } else if (!scrolls && seen.height() < text.getHeight() - 1) {
            say(text, "is cut off above or below");
        }
    }

    /** Korean may break anywhere, other scripts only between words. */
    private static boolean tears(CharSequence text, int end) {
        if (end <= 0 || end >= text.length()) {
            return false;
        }
        int from = end;
        while (from > 0 && isSolid(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && isSolid(text.charAt(to))) {
            to++;
        }
        return from < end && to > end && to - from <= LONGEST_WORD;
    }

    private static boolean isSolid(char character) {
        return character < 0x250 && !Character.isWhitespace(character) && character != '-';
    }

    private static boolean beginsAtTheWrongSide(TextView text, Layout layout) {
        int gravity = text.getGravity() & Gravity.RELATIVE_HORIZONTAL_GRAVITY_MASK;
        int alignment = text.getTextAlignment();
        boolean start =
                alignment == View.TEXT_ALIGNMENT_VIEW_START
                        || alignment == View.TEXT_ALIGNMENT_GRAVITY && gravity == Gravity.START;
        return start
                && !(text instanceof Chip)
                && text.getLayoutDirection() == View.LAYOUT_DIRECTION_RTL
                && layout.getLineRight(0) < layout.getWidth() - 1;
    }

    private void say(TextView text, String problem) {
        String id;
        try {
            id = text.getResources().getResourceEntryName(text.getId());
        } catch (Resources.NotFoundException nameless) {
            id = text.getClass().getSimpleName();
        }
        problems.add(id + " “" + text.getText() + "” " + problem);
    }
}
