package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import android.view.accessibility.AccessibilityEvent;
import android.widget.Button;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat;
import androidx.core.view.accessibility.AccessibilityNodeInfoCompat.AccessibilityActionCompat;
import androidx.customview.widget.ExploreByTouchHelper;
import java.util.List;

/**
 * Every map of a grid as a button with a sentence, for screen readers. A node's number is its
 * channel.
 */
final class SpokenMaps extends ExploreByTouchHelper {
    private final MapGridView grid;

    SpokenMaps(MapGridView grid) {
        super(grid);
        this.grid = grid;
    }

    @Override
    protected int getVirtualViewAt(float x, float y) {
        return grid.channelAt(x, y).orElse(INVALID_ID);
    }

    /** One row more than is in sight, so that there is always a next one to go to. */
    @Override
    protected void getVisibleVirtualViews(List<Integer> channels) {
        grid.channelsInSight().forEach(channels::add);
    }

    // its successor is not in this version of the library
    @SuppressWarnings("deprecation")
    @Override
    protected void onPopulateNodeForVirtualView(int channel, AccessibilityNodeInfoCompat node) {
        node.setClassName(Button.class.getName());
        node.setContentDescription(grid.summary(channel));
        node.setBoundsInParent(grid.touchable(channel));
        node.addAction(AccessibilityActionCompat.ACTION_CLICK);
        node.addAction(AccessibilityActionCompat.ACTION_SHOW_ON_SCREEN);
        node.setFocusable(true);
    }

    @Override
    protected boolean onPerformActionForVirtualView(int channel, int action, Bundle arguments) {
        if (action == AccessibilityNodeInfoCompat.ACTION_CLICK) {
            sendEventForVirtualView(channel, AccessibilityEvent.TYPE_VIEW_CLICKED);
            grid.open(channel);
            return true;
        }
        if (action == AccessibilityActionCompat.ACTION_SHOW_ON_SCREEN.getId()) {
            grid.bringIntoSight(channel);
            return true;
        }
        return false;
    }
}
