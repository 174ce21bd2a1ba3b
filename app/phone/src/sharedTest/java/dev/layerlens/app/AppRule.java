package dev.layerlens.app;

import static org.junit.Assert.assertTrue;

import android.content.Context;
import android.graphics.Bitmap;
import android.view.View;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.IdlingRegistry;
import androidx.test.espresso.ViewInteraction;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matcher;
import org.junit.rules.ExternalResource;

/** A fresh object graph for every test, with a camera that sees drawings. */
final class AppRule extends ExternalResource {
    private final DrawnFrames camera;
    private IdlingExecutor inference;
    private AppContainer container;

    /**
     * @param scene what the camera sees at first
     */
    AppRule(Bitmap scene) {
        camera = new DrawnFrames(scene);
    }

    DrawnFrames camera() {
        return camera;
    }

    AppContainer container() {
        return container;
    }

    /**
     * A view, found when there is nothing left to do. Robolectric asks idling resources once and
     * then empties the main thread's queue, so what that queue sets off has to be waited for here.
     */
    ViewInteraction view(Matcher<View> matcher) {
        do {
            Espresso.onIdle();
        } while (!inference.isIdleNow());
        return Espresso.onView(matcher);
    }

    @Override
    protected void before() {
        LayerLensApplication app = ApplicationProvider.getApplicationContext();
        app.getSharedPreferences(AppContainer.CHOICES, Context.MODE_PRIVATE)
                .edit()
                .clear()
                .commit();
        open(app);
    }

    private void open(LayerLensApplication app) {
        inference = new IdlingExecutor();
        IdlingRegistry.getInstance().register(inference);
        container = new AppContainer(app, camera, inference);
        app.replaceContainer(container);
    }

    /** Ends the process's objects and makes new ones, as the next start of the app does. */
    void restart() {
        after();
        open(ApplicationProvider.getApplicationContext());
    }

    @Override
    protected void after() {
        container.close();
        try {
            // the next graph may look at the same files
            assertTrue("inference ends", inference.awaitTermination(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        IdlingRegistry.getInstance().unregister(inference);
    }
}
