package dev.layerlens.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import androidx.core.graphics.Insets;
import androidx.core.view.ViewCompat;
import androidx.core.view.WindowInsetsCompat;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class SystemBarsTest {
    private static final WindowInsetsCompat BARS =
            new WindowInsetsCompat.Builder()
                    .setInsets(WindowInsetsCompat.Type.statusBars(), Insets.of(0, 24, 0, 0))
                    .setInsets(WindowInsetsCompat.Type.navigationBars(), Insets.of(0, 0, 48, 0))
                    .setInsets(WindowInsetsCompat.Type.displayCutout(), Insets.of(30, 0, 0, 0))
                    .build();

    private final View view = new View(ApplicationProvider.getApplicationContext());

    @Test
    public void aTitleMovesBelowTheStatusBarOnceHoweverOftenItIsTold() {
        view.setPadding(1, 16, 3, 4);
        SystemBars.clearTop(view);
        ViewCompat.dispatchApplyWindowInsets(view, BARS);
        ViewCompat.dispatchApplyWindowInsets(view, BARS);
        assertThat(view.getPaddingTop()).isEqualTo(40);
        assertThat(view.getPaddingLeft()).isEqualTo(1);
        assertThat(view.getPaddingBottom()).isEqualTo(4);
    }

    @Test
    public void screensStayBetweenACutoutAndANavigationBarAtTheirSides() {
        SystemBars.clearSides(view);
        WindowInsetsCompat left = ViewCompat.dispatchApplyWindowInsets(view, BARS);
        assertThat(view.getPaddingLeft()).isEqualTo(30);
        assertThat(view.getPaddingRight()).isEqualTo(48);
        assertThat(view.getPaddingTop()).isEqualTo(0);
        assertThat(left.getInsets(WindowInsetsCompat.Type.systemBars()))
                .isEqualTo(Insets.of(0, 24, 0, 0));
    }
}
