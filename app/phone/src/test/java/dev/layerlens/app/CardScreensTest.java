package dev.layerlens.app;

import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.runner.RunWith;

/** The cards of layers, in all guises. */
@RunWith(AndroidJUnit4.class)
public final class CardScreensTest extends Guises {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);

    @Override
    void tour() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.conv")) {
            stop("card-conv");
            at(R.id.quantities, "card-conv-arithmetic");
            at(R.id.histogram, "card-conv-numbers");
            at(R.id.kernel_tiles, "card-conv-kernels");
            walking.show("stem.norm");
            at(R.id.operation, "card-norm");
            at(R.id.norms, "card-norm-bars");
            walking.show("stage1.block1.add");
            at(R.id.operation, "card-add");
            walking.show("softmax");
            at(R.id.operation, "card-softmax");
            at(R.id.number_rows, "card-softmax-numbers");
            walking.show("stem.relu");
            at(R.id.retraining, "card-relu");
            app.view(withId(R.id.reason)).perform(Fingers.tapFirstTerm());
            stop("card-term");
            Espresso.pressBack();
        }
    }

    private void at(int view, String stop) {
        app.view(withId(view)).perform(Rows.bringToTop());
        stop(stop);
    }

    private void stop(String name) {
        app.settle();
        look(name);
    }
}
