package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.junit.Assert.assertTrue;

import android.content.Context;
import android.content.SharedPreferences;
import android.graphics.Bitmap;
import android.view.View;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.IdlingRegistry;
import androidx.test.espresso.ViewInteraction;
import dev.layerlens.app.library.Choice;
import java.io.File;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hamcrest.Matcher;
import org.junit.rules.ExternalResource;

/**
 * A fresh object graph for every test, with a camera that sees what a test holds in front of it.
 */
final class AppRule extends ExternalResource {
    private static final String SHAPES = "models/shapes.tflite";

    private final DrawnFrames camera;
    private final String model;
    private IdlingExecutor inference;
    private AppContainer container;

    /**
     * With the model that knows shapes.
     *
     * @param scene what the camera sees at first
     */
    AppRule(Bitmap scene) {
        this(scene, SHAPES);
    }

    /**
     * @param scene what the camera sees at first
     * @param model the path of the model that looks at it
     */
    AppRule(Bitmap scene, String model) {
        camera = new DrawnFrames(scene);
        this.model = model;
    }

    /** One of the app's texts, as it is shown. */
    String text(int id, Object... arguments) {
        return ApplicationProvider.getApplicationContext().getString(id, arguments);
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
        settle();
        return Espresso.onView(matcher);
    }

    /** Waits until there is nothing left to do. */
    void settle() {
        do {
            Espresso.onIdle();
        } while (!inference.isIdleNow());
    }

    /** While this is open, inference begins nothing. */
    interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /** Holds inference when it has done what it was asked so far. */
    Hold hold() {
        Gate gate = new Gate();
        gate.reach();
        return gate;
    }

    /**
     * Asks for something and holds inference again when it has done that, or of what takes steps
     * the first: it is held while it is asked, so that no other step can slip through.
     */
    Hold holdAfter(Runnable asked) {
        Gate behind;
        try (Hold before = hold()) {
            asked.run();
            behind = new Gate();
        }
        behind.reach();
        return behind;
    }

    /** Inference stands here until it is let through. */
    private final class Gate implements Hold {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        Gate() {
            inference.execute(
                    () -> {
                        reached.countDown();
                        await(open);
                    });
        }

        /** Waits until inference stands here. */
        void reach() {
            await(reached);
        }

        @Override
        public void close() {
            open.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue("in time", latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many things inference has done. */
    long done() {
        return inference.getCompletedTaskCount();
    }

    /** The card of a model in the list of models, scrolled to. */
    ViewInteraction modelCard(String model) {
        Matcher<View> card =
                allOf(
                        withId(R.id.model_card),
                        hasDescendant(allOf(withId(R.id.model_name), withText(model))));
        view(withId(R.id.models)).perform(Rows.scrollTo(card));
        return view(card);
    }

    /** Opens the model card of a model in the list of models. */
    void openCard(String model) {
        modelCard(model);
        view(withContentDescription(text(R.string.model_card_of, model)))
                .perform(Rows.bringIntoView(), click());
    }

    @Override
    protected void before() {
        LayerLensApplication app = ApplicationProvider.getApplicationContext();
        SharedPreferences choices =
                app.getSharedPreferences(AppContainer.CHOICES, Context.MODE_PRIVATE);
        choices.edit().clear().commit();
        AppContainer.settings(app).edit().clear().commit();
        app.getSharedPreferences(AppContainer.MEASURED, Context.MODE_PRIVATE)
                .edit()
                .clear()
                .commit();
        clear(new File(app.getFilesDir(), "models"));
        new Choice(choices).remember(model);
        open(app);
    }

    /** On a device files stay from one test to the next. */
    private static void clear(File folder) {
        for (File file : Objects.requireNonNullElse(folder.listFiles(), new File[0])) {
            assertTrue(file + " is deleted", file.delete());
        }
    }

    private void open(LayerLensApplication app) {
        inference = new IdlingExecutor();
        IdlingRegistry.getInstance().register(inference);
        container = new AppContainer(app, camera, inference, inference, inference);
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
