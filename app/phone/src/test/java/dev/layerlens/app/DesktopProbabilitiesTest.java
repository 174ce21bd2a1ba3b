package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import android.Manifest;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.LinearGradient;
import android.graphics.Paint;
import android.graphics.Shader;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import java.io.IOException;
import java.io.InputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What the app answers is what the desktop's own runner answers to the same pixels. */
@RunWith(AndroidJUnit4.class)
public final class DesktopProbabilitiesTest {
    private static final int SIDE = 32;

    private final Bitmap picture = shipAtSea();

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(picture);

    /** As small as the network's input, so that no resampling comes between. */
    private static Bitmap shipAtSea() {
        Bitmap bitmap = Bitmap.createBitmap(SIDE, SIDE, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(bitmap);
        Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
        int sky = Color.rgb(150, 190, 230);
        int sea = Color.rgb(20, 60, 110);
        paint.setShader(new LinearGradient(0, 0, 0, SIDE, sky, sea, Shader.TileMode.CLAMP));
        canvas.drawPaint(paint);
        paint.setShader(null);
        paint.setColor(Color.rgb(120, 30, 30));
        canvas.drawRect(5, 19, 27, 23, paint);
        paint.setColor(Color.WHITE);
        canvas.drawRect(11, 12, 21, 19, paint);
        paint.setColor(Color.DKGRAY);
        canvas.drawRect(15, 7, 18, 12, paint);
        return bitmap;
    }

    @Test
    public void theProbabilitiesAreThoseOfTheDesktopRunner() throws Exception {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("cifar10").perform(click());
            app.view(withId(R.id.go_to_look)).perform(click());
            app.view(withId(R.id.freeze)).perform(click());
            app.view(withId(R.id.root));
            Classification answer = app.container().lens().frozen().getValue().orElseThrow();
            assertThat(answer.model().path()).isEqualTo("models/cifar10.tflite");
            assertThat(answer.probabilities()).containsExactly(onTheDesktop(), within(1e-5f));
        }
    }

    private float[] onTheDesktop() throws IOException, NotAModelException {
        float[] rgb = new float[SIDE * SIDE * 3];
        for (int i = 0; i < SIDE * SIDE; i++) {
            int pixel = picture.getPixel(i % SIDE, i / SIDE);
            rgb[3 * i] = Color.red(pixel);
            rgb[3 * i + 1] = Color.green(pixel);
            rgb[3 * i + 2] = Color.blue(pixel);
        }
        byte[] file;
        try (InputStream in =
                ApplicationProvider.getApplicationContext()
                        .getAssets()
                        .open("models/cifar10.tflite")) {
            file = in.readAllBytes();
        }
        try (TfliteModel model = TfliteModel.open(file, "cifar10", 1)) {
            return model.run(ModelFile.CLASSIFY, rgb).get(ModelFile.PROBABILITIES);
        }
    }
}
