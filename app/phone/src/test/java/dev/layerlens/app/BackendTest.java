package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.startsWith;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Every way a GPU can fail ends on the CPU, with the reason on the screen. */
@RunWith(AndroidJUnit4.class)
public final class BackendTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private void sees(GpuMode gpu, String backend, int reason) {
        Gpu.set(gpu);
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            saysWhy(backend, reason);
        }
    }

    private void saysWhy(String backend, int reason) {
        app.view(allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1))))
                .check(matches(withText("triangle")));
        app.view(withId(R.id.backend))
                .check(matches(withText(startsWith(backend + " · "))))
                .perform(click());
        String sentence = ApplicationProvider.getApplicationContext().getString(reason);
        app.view(withId(R.id.root));
        onView(withText(startsWith(sentence))).inRoot(isDialog()).check(matches(isDisplayed()));
    }

    @Test
    public void aGpuThatAgreesWithTheCpuIsUsed() {
        sees(GpuMode.WORKS, "GPU", R.string.gpu_agrees_half);
    }

    @Test
    public void aMissingLibraryMeansTheCpu() {
        sees(GpuMode.NO_LIBRARY, "CPU", R.string.gpu_unsupported);
    }

    @Test
    public void anUnsupportedGpuMeansTheCpu() {
        sees(GpuMode.UNSUPPORTED, "CPU", R.string.gpu_unsupported);
    }

    @Test
    public void aDelegateThatCannotBeMadeMeansTheCpu() {
        sees(GpuMode.CREATE_FAILS, "CPU", R.string.gpu_failed);
    }

    @Test
    public void aModelThatTheDelegateRefusesMeansTheCpu() {
        sees(GpuMode.APPLY_FAILS, "CPU", R.string.gpu_failed);
    }

    @Test
    public void aFirstRunThatFailsMeansTheCpu() {
        sees(GpuMode.RUN_FAILS, "CPU", R.string.gpu_failed);
    }

    @Test
    public void wrongAnswersMeanTheCpu() {
        sees(GpuMode.WRONG_ANSWERS, "CPU", R.string.gpu_wrong);
    }

    @Test
    public void aGpuThatThrowsInTheMiddleOfItsWorkMeansTheCpu() {
        Gpu.set(GpuMode.WORKS);
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.backend)).check(matches(withText(startsWith("GPU"))));
            Gpu.breakDown();
            screen.onActivity(a -> app.camera().show(Drawings.triangle()));
            saysWhy("CPU", R.string.gpu_failed);
        }
    }

    @Test
    public void aCrashDuringTheTrialMeansTheCpuUntilTheUserWantsAnotherTrial() throws IOException {
        AppContainer.guard(ApplicationProvider.getApplicationContext()).enter();
        Gpu.set(GpuMode.WORKS);
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            saysWhy("CPU", R.string.gpu_crashed);
            onView(withText(R.string.try_gpu_again)).inRoot(isDialog()).perform(click());
            app.view(withId(R.id.backend)).check(matches(withText(startsWith("GPU"))));
        }
    }
}
