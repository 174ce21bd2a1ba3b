package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.Espresso.pressBack;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isPlatformPopup;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.io.IOException;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * The whole walk with every model of the app. What is shown is held against the model's card and
 * against what the walk itself answers.
 */
@RunWith(AndroidJUnit4.class)
public final class WholeWalkTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);
    private final CheckedPages pages = new CheckedPages(app, walking);

    @Test
    public void shapes() throws IOException {
        walk("shapes", Drawings.triangle());
    }

    @Test
    public void cifar10() throws IOException {
        walk("cifar10", Scenes.lighthouse());
    }

    @Test
    public void everyday() throws IOException {
        walk("everyday", Scenes.banana());
    }

    private void walk(String model, Bitmap scene) throws IOException {
        try (ActivityScenario<MainActivity> screen = walking.launch()) {
            app.settle();
            screen.onActivity(a -> look(model, scene));
            String answer = freeze();
            LayerCard layer = walking.first(LayerKind.CONVOLUTION);
            overview(answer);
            card(layer);
            pages.maps(layer);
            pages.map(layer);
            pressBack();
            pressBack();
            pages.whatIf(layer);
            pressBack();
            pressBack();
            pages.why();
            pressBack();
            share();
        }
    }

    private void look(String model, Bitmap scene) {
        Lens lens = app.container().lens();
        for (ModelAsset one : lens.models().getValue()) {
            if (one.name().equals(model)) {
                lens.choose(one);
            }
        }
        app.camera().show(scene);
    }

    /** Freezes the picture, and its answer: that of the Look screen. */
    private String freeze() {
        app.view(withId(R.id.freeze)).perform(click());
        String answer = walking.get(a -> text(a.findViewById(R.id.answer_1), R.id.answer_name));
        String percent = walking.get(a -> text(a.findViewById(R.id.answer_1), R.id.answer_percent));
        app.view(withId(R.id.why)).perform(click());
        app.view(withId(R.id.percent)).check(matches(withText(percent)));
        return answer;
    }

    private static String text(View root, int id) {
        return Readings.text(root.findViewById(id));
    }

    private void overview(String answer) {
        Walk walk = walking.walk();
        String name = walk.answer().top(1).get(0).label().english();
        assertTrue(answer, answer.endsWith(name));
        app.view(withId(R.id.answer)).check(matches(withText(answer)));
        app.view(withId(R.id.network))
                .check(matches(withText(containsString(walk.layers().size() + " layers"))));
    }

    private void card(LayerCard layer) {
        app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer(layer.name())));
        app.view(Rows.layer(layer.name())).perform(click());
        app.view(withId(R.id.card_title)).check(matches(withText(layer.title())));
        Walk walk = walking.walk();
        assertEquals(walk.card().layers(), walk.layers());
        assertEquals(
                walk.card().parameters(),
                walk.layers().stream().mapToLong(LayerCard::parameters).sum());
        shows(R.string.quantity_parameters, layer.parameters());
        shows(R.string.quantity_multiply_adds, layer.multiplyAdds());
        app.view(withId(R.id.number_rows)).perform(Rows.bringIntoView());
    }

    private void shows(int quantity, long figure) {
        Matcher<View> row = withContentDescription(startsWith(app.text(quantity) + ". "));
        app.view(allOf(withId(R.id.quantity_numbers), isDescendantOfA(row)))
                .check((view, e) -> assertEquals(figure, (long) Readings.number(view)));
    }

    private void share() throws IOException {
        try (HandedOver handed = new HandedOver()) {
            app.view(withId(R.id.share_walk)).perform(click());
            onView(withText(R.string.share_whole_walk)).inRoot(isPlatformPopup()).perform(click());
            app.settle();
            assertEquals("application/zip", handed.type());
            Map<String, Integer> files = handed.files();
            assertEquals(walking.walk().layers().size() + 3, files.size());
            assertTrue(files.toString(), files.values().stream().allMatch(bytes -> bytes > 50));
        }
    }
}
