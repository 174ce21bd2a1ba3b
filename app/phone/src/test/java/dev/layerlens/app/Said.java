package dev.layerlens.app;

import android.graphics.Bitmap;
import android.view.View;
import android.view.ViewGroup;
import android.view.accessibility.AccessibilityNodeProvider;
import android.widget.TextView;
import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.app.layers.maps.MapGridView;
import dev.layerlens.app.layers.maps.MapPictureView;
import dev.layerlens.app.layers.overview.MapStripView;
import dev.layerlens.app.layers.why.HeatView;
import dev.layerlens.app.layers.why.MapRowView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All that a part of the screen says: its words, and its maps pixel by pixel. */
final class Said {
    private final List<String> words = new ArrayList<>();

    private Said() {}

    /** What the page of the walk says that is open, or the overview. */
    static List<String> by(MainActivity activity) {
        Said said = new Said();
        said.add(activity.findViewById(R.id.walk));
        return said.words;
    }

    private void add(View view) {
        if (view.getVisibility() != View.VISIBLE) {
            return;
        }
        if (view instanceof TextView text) {
            words.add(text.getText().toString());
        }
        if (view.getContentDescription() != null) {
            words.add(view.getContentDescription().toString());
        }
        addMaps(view);
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                add(group.getChildAt(i));
            }
        }
    }

    private void addMaps(View view) {
        if (view instanceof HeatView heat) {
            heat.heat().ifPresent(this::add);
        } else if (view instanceof MapStripView strip) {
            strip.strip().map(MapStrip::bitmap).ifPresent(this::add);
        } else if (view instanceof MapRowView row) {
            row.maps().forEach(this::add);
        } else if (view instanceof MapPictureView picture) {
            picture.over().ifPresent(this::add);
        } else if (view instanceof MapGridView grid) {
            AccessibilityNodeProvider maps = grid.getAccessibilityNodeProvider();
            for (int channel = 0; channel < grid.channels(); channel++) {
                words.add(
                        String.valueOf(
                                maps.createAccessibilityNodeInfo(channel).getContentDescription()));
            }
        }
    }

    private void add(Bitmap map) {
        int[] pixels = new int[map.getWidth() * map.getHeight()];
        map.getPixels(pixels, 0, map.getWidth(), 0, 0, map.getWidth(), map.getHeight());
        words.add(map.getWidth() + " x " + map.getHeight() + " " + Arrays.hashCode(pixels));
    }
}
