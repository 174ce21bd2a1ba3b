package dev.layerlens.app.layers.why;

import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.MapSummary.Position;

/** What the ninths of a map are called. */
final class Places {

    private Places() {}

    @StringRes
    static int of(Position position) {
        return switch (position) {
            case UPPER_LEFT -> R.string.at_upper_left;
            case UPPER_MIDDLE -> R.string.at_top;
            case UPPER_RIGHT -> R.string.at_upper_right;
            case MIDDLE_LEFT -> R.string.at_left;
            case CENTRE -> R.string.at_middle;
            case MIDDLE_RIGHT -> R.string.at_right;
            case LOWER_LEFT -> R.string.at_lower_left;
            case LOWER_MIDDLE -> R.string.at_bottom;
            case LOWER_RIGHT -> R.string.at_lower_right;
        };
    }
}
