package dev.layerlens.app;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.runner.RunWith;

/** Every screen but Look and Layers, in all guises. */
@RunWith(AndroidJUnit4.class)
public final class ScreensTest extends Guises {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Override
    void tour() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            new Tour(app, screen, this::look).everything();
        }
    }
}
