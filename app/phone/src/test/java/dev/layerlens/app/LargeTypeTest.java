package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.assertj.core.api.Assertions.assertThat;

import android.Manifest;
import android.text.Layout;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.camera.CameraState;
import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** No text of Look is cut, however large it is. */
@RunWith(AndroidJUnit4.class)
public final class LargeTypeTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.emptySheet());

    @Test
    @Config(qualifiers = "w411dp-h823dp-xhdpi", fontScale = 2)
    public void inEnglish() {
        isWhole();
    }

    @Test
    @Config(qualifiers = "ko-w360dp-h640dp-xhdpi", fontScale = 2)
    public void inKoreanOnASmallPhone() {
        isWhole();
    }

    @Test
    @Config(qualifiers = "w640dp-h360dp-land-xhdpi", fontScale = 2)
    public void onItsSide() {
        isWhole();
    }

    @Test
    @Config(qualifiers = "ko-w411dp-h823dp-xhdpi")
    public void asPhonesComeInKorean() {
        isWhole();
    }

    private void isWhole() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            isWhole(screen, "not sure");
            app.view(withId(R.id.freeze)).perform(Rows.bringIntoView(), click());
            isWhole(screen, "frozen");
            app.view(withId(R.id.freeze)).perform(Rows.bringIntoView(), click());
            screen.onActivity(a -> app.camera().show(Drawings.triangle()));
            isWhole(screen, "sure");
            for (CameraState state : CameraState.values()) {
                screen.onActivity(a -> app.camera().say(state));
                isWhole(screen, state.name());
            }
        }
    }

    private void isWhole(ActivityScenario<MainActivity> screen, String state) {
        app.settle();
        List<String> cut = new ArrayList<>();
        int[] seen = new int[1];
        screen.onActivity(a -> seen[0] = look(a.findViewById(R.id.screen), cut));
        assertThat(seen[0]).as("texts while " + state).isGreaterThan(2);
        assertThat(cut).as("cut while " + state).isEmpty();
    }

    /** Counts the texts that are shown. */
    private static int look(View view, List<String> cut) {
        if (view.getVisibility() != View.VISIBLE) {
            return 0;
        }
        if (view instanceof ViewGroup group) {
            int texts = 0;
            for (int i = 0; i < group.getChildCount(); i++) {
                texts += look(group.getChildAt(i), cut);
            }
            return texts;
        }
        if (!(view instanceof TextView text) || text.getText().length() == 0) {
            return 0;
        }
        if (isCut(text)) {
            cut.add(text.getText() + " in " + text.getWidth() + " x " + text.getHeight());
        }
        return 1;
    }

    private static boolean isCut(TextView text) {
        Layout layout = text.getLayout();
        int last = layout.getLineCount() - 1;
        int room =
                text.getHeight() - text.getCompoundPaddingTop() - text.getCompoundPaddingBottom();
        return layout.getEllipsisCount(last) > 0
                || layout.getLineEnd(last) < text.getText().length()
                || layout.getHeight() > room;
    }
}
