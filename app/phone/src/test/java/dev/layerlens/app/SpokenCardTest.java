package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** TalkBack reads a card in its order: headings to jump to, and every row as one sentence. */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "w411dp-h823dp-xhdpi")
public final class SpokenCardTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);

    /** What is said at one stop of the reading finger. */
    private record Stop(String words, boolean heading) {}

    private List<Stop> read(String layer) {
        List<Stop> stops = new ArrayList<>();
        try (ActivityScenario<MainActivity> screen = walking.card(layer)) {
            screen.onActivity(a -> collect(a.findViewById(R.id.layer_page), stops));
        }
        return stops;
    }

    /**
     * As TalkBack goes: what has a description or can be focused is one stop with all that is in
     * it, otherwise its children are, in their order.
     */
    private static void collect(View view, List<Stop> stops) {
        if (!view.isShown()
                || view.getImportantForAccessibility()
                        == View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS) {
            return;
        }
        AccessibilityNodeInfo node = view.createAccessibilityNodeInfo();
        CharSequence words =
                node.getContentDescription() != null
                        ? node.getContentDescription()
                        : node.getText();
        boolean group = view instanceof android.view.ViewGroup;
        if (view.isImportantForAccessibility()
                && words != null
                && words.length() > 0
                && (!group || node.isFocusable())) {
            stops.add(new Stop(words.toString(), node.isHeading()));
            return;
        }
        if (group) {
            android.view.ViewGroup children = (android.view.ViewGroup) view;
            for (int i = 0; i < children.getChildCount(); i++) {
                collect(children.getChildAt(i), stops);
            }
        }
    }

    private static int place(List<Stop> stops, String beginning) {
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).words().startsWith(beginning)) {
                return i;
            }
        }
        throw new AssertionError("nothing begins with “" + beginning + "” in " + stops);
    }

    @Test
    public void aConvolutionIsReadFromTitleToKernels() {
        List<Stop> stops = read("stem.conv");
        assertThat(stops.stream().filter(Stop::heading).map(Stop::words))
                .containsSubsequence(
                        "conv 3x3, 3 -> 16",
                        "What it does",
                        "What it saw",
                        "The arithmetic",
                        "Numbers",
                        "Stored in 8 bits",
                        "Kernels");
        List<Integer> places =
                List.of(
                                "conv 3x3, 3 -> 16",
                                "First convolution",
                                "What it does",
                                "Slides filters",
                                "It sees the picture",
                                "A window of 3 x 3",
                                "What it saw",
                                "The arithmetic",
                                "Size of the output",
                                "Parameters",
                                "Multiply-adds",
                                "Memory of the output",
                                "Receptive field",
                                "Numbers",
                                "Histogram of 16,384 values",
                                "Mean: ",
                                "Standard deviation: ",
                                "Share of zeros: ",
                                "Dead channels: ",
                                "Largest channel: ",
                                "Quantization step: ",
                                "Signal-to-noise ratio: ",
                                "Kernels",
                                "Each of the 16 kernels")
                        .stream()
                        .map(words -> place(stops, words))
                        .collect(Collectors.toList());
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    public void aRowIsOneSentenceWithItsRuleItsNumbersAndItsShare() {
        List<Stop> stops = read("stem.conv");
        assertThat(stops.get(place(stops, "Parameters")).words())
                .isEqualTo(
                        "Parameters. F x F x C x K. 3 x 3 x 3 x 16 = 432."
                                + " Less than 1% of the whole network.");
        assertThat(stops.stream().map(Stop::words)).doesNotContain("F x F x C x K");
    }
}
