package dev.layerlens.app.ui;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;

/** What lies side by side lies below each other where the user reads large type. */
public final class LargeType {
    /** From here on two columns of a phone are too narrow for their longest words. */
    private static final float LARGE = 1.5f;

    private LargeType() {}

    /** Puts the cells of a row below each other, if type is large. */
    public static void stack(LinearLayout row) {
        if (row.getResources().getConfiguration().fontScale < LARGE) {
            return;
        }
        row.setOrientation(LinearLayout.VERTICAL);
        for (int i = 0; i < row.getChildCount(); i++) {
            View cell = row.getChildAt(i);
            LinearLayout.LayoutParams size = (LinearLayout.LayoutParams) cell.getLayoutParams();
            size.width = ViewGroup.LayoutParams.MATCH_PARENT;
            size.weight = 0;
            size.setMarginStart(0);
            size.setMarginEnd(0);
            cell.setLayoutParams(size);
        }
    }
}
