package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckPreset;
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityCheckResult.AccessibilityCheckResultType;
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityHierarchyCheck;
import com.google.android.apps.common.testing.accessibility.framework.AccessibilityHierarchyCheckResult;
import com.google.android.apps.common.testing.accessibility.framework.Parameters;
import com.google.android.apps.common.testing.accessibility.framework.checks.ImageContrastCheck;
import com.google.android.apps.common.testing.accessibility.framework.checks.TextContrastCheck;
import com.google.android.apps.common.testing.accessibility.framework.strings.StringManager;
import com.google.android.apps.common.testing.accessibility.framework.uielement.AccessibilityHierarchyAndroid;
import com.google.android.apps.common.testing.accessibility.framework.uielement.ViewHierarchyElement;
import com.google.android.apps.common.testing.accessibility.framework.utils.contrast.BitmapImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;

/** Google's accessibility checks: what is said of a screen, and how it can be seen and touched. */
final class SpokenScreen {
    private static final String CHIP = "dev.layerlens.app:id/backend";
    private static final String VIEWFINDER = "dev.layerlens.app:id/viewfinder";

    private SpokenScreen() {}

    /** The words of the checks' own messages are not read here, and not on the class path. */
    private static final class Wordless extends ResourceBundle {
        @Override
        protected Object handleGetObject(String key) {
            return key;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }

    /** Errors and warnings about a window; empty if all is well. */
    static List<String> problems(View window) {
        StringManager.setResourceBundleProvider(locale -> new Wordless());
        Parameters parameters = new Parameters();
        parameters.putScreenCapture(new BitmapImage(Windows.draw(window)));
        AccessibilityHierarchyAndroid hierarchy =
                AccessibilityHierarchyAndroid.newBuilder(window).build();
        List<String> problems = new ArrayList<>();
        int results = 0;
        for (AccessibilityHierarchyCheck check :
                AccessibilityCheckPreset.getAccessibilityHierarchyChecksForPreset(
                        AccessibilityCheckPreset.LATEST)) {
            for (AccessibilityHierarchyCheckResult result :
                    check.runCheckOnHierarchy(hierarchy, null, parameters)) {
                results++;
                if (isWrong(result)) {
                    problems.add(describe(result));
                }
            }
        }
        assertThat(results).as("what was checked").isGreaterThan(20);
        return problems;
    }

    /**
     * What is scrolled half out of sight is judged where it is in sight. The contrast of what the
     * camera sees is not judged, nor that of the chip over it: its touch target is larger than the
     * chip, so that the check takes the picture for letters.
     */
    private static boolean isWrong(AccessibilityHierarchyCheckResult result) {
        boolean halfOut =
                Optional.ofNullable(result.getMetadata())
                        .filter(
                                m ->
                                        m.getBoolean(
                                                TextContrastCheck.KEY_IS_AGAINST_SCROLLABLE_EDGE,
                                                false))
                        .isPresent();
        return !halfOut
                && !isContrastOfPicture(result)
                && (result.getType() == AccessibilityCheckResultType.ERROR
                        || result.getType() == AccessibilityCheckResultType.WARNING);
    }

    private static boolean isContrastOfPicture(AccessibilityHierarchyCheckResult result) {
        ViewHierarchyElement element = result.getElement();
        if (result.getSourceCheckClass() == TextContrastCheck.class) {
            return CHIP.equals(element.getResourceName());
        }
        return result.getSourceCheckClass() == ImageContrastCheck.class
                && element.getParentView() != null
                && VIEWFINDER.equals(element.getParentView().getResourceName());
    }

    private static String describe(AccessibilityHierarchyCheckResult result) {
        return String.join(
                " ",
                result.getType().name(),
                result.getSourceCheckClass().getSimpleName(),
                String.valueOf(result.getResultId()),
                String.valueOf(result.getElement().getResourceName()),
                String.valueOf(result.getElement().getText()),
                String.valueOf(result.getElement().getBoundsInScreen()),
                String.valueOf(result.getMetadata()));
    }
}
