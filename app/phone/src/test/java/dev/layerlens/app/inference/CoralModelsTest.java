package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.Resampler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

/**
 * Google's MobileNets and the pictures beside them, where somebody has a copy of
 * github.com/google-coral/test_data: {@code -Dlayerlens.coral=FOLDER}.
 */
@RunWith(AndroidJUnit4.class)
public final class CoralModelsTest {
    private static final String PROPERTY = "layerlens.coral";

    private static final String SMALLEST = "mobilenet_v1_0.25_128_quant.tflite";

    private Path folder;

    @Before
    public void find() {
        String named = System.getProperty(PROPERTY, "");
        assumeTrue("-D" + PROPERTY + " names no folder", !named.isEmpty());
        folder = Path.of(named);
    }

    private String answer(String model, String picture) throws IOException {
        RunnableModel file = Models.of(Files.readAllBytes(folder.resolve(model)));
        int side = file.classifier().input().height();
        try (Engine engine = Engine.onCpu(file, 1)) {
            float[] probabilities = engine.classify(pixels(picture, side));
            int top = Agreement.top(probabilities);
            String name = file.classifier().labels().get(top).english();
            System.out.println(model + ", " + picture + ": " + name + " " + probabilities[top]);
            return name;
        }
    }

    private float[] pixels(String picture, int side) {
        Bitmap bitmap = BitmapFactory.decodeFile(folder.resolve(picture).toString());
        int width = bitmap.getWidth();
        int[] argb = new int[width * bitmap.getHeight()];
        bitmap.getPixels(argb, 0, width, 0, 0, width, bitmap.getHeight());
        return new Resampler(width, bitmap.getHeight(), side).apply(argb);
    }

    @Test
    public void picturesGetTheirRightNames() throws IOException {
        // the smallest one takes the owl for a hare
        assertThat(answer(SMALLEST, "cat.bmp")).contains("cat");
        assertThat(answer(SMALLEST, "parrot.jpg")).contains("macaw");
        assertThat(answer(SMALLEST, "hot_dog.jpg")).contains("hotdog");
        for (String model :
                List.of(
                        "mobilenet_v1_0.5_160_quant.tflite",
                        "mobilenet_v2_1.0_224_quant.tflite",
                        "tf2_mobilenet_v2_1.0_224_ptq.tflite")) {
            assertThat(answer(model, "cat.bmp")).as(model).containsAnyOf("cat", "tabby", "lynx");
            assertThat(answer(model, "parrot.jpg")).as(model).contains("macaw");
            assertThat(answer(model, "owl.jpg")).as(model).contains("owl");
            assertThat(answer(model, "hot_dog.jpg")).as(model).contains("hotdog");
        }
    }

    @Test
    public void whatIsNoClassifierIsRefused() throws IOException {
        for (String other :
                List.of(
                        "deeplabv3_mnv2_pascal_quant.tflite",
                        "keras_lstm_mnist_ptq.tflite",
                        "movenet_single_pose_lightning_ptq.tflite")) {
            byte[] file = Files.readAllBytes(folder.resolve(other));
            assertThat(refused(file)).as(other).isTrue();
        }
    }

    private static boolean refused(byte[] file) {
        try {
            Models.of(file);
            return false;
        } catch (AssertionError e) {
            System.out.println(e.getMessage());
            return true;
        }
    }
}
