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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
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

    private Path folder;

    @Before
    public void find() {
        String named = System.getProperty(PROPERTY, "");
        assumeTrue("-D" + PROPERTY + " names no folder", !named.isEmpty());
        folder = Path.of(named);
    }

    /** The three most probable names, of the centre of the picture and of all of it squashed. */
    private List<String> answers(String model, String picture) throws IOException {
        RunnableModel file = Models.of(Files.readAllBytes(folder.resolve(model)));
        int side = file.classifier().input().height();
        Bitmap bitmap = BitmapFactory.decodeFile(folder.resolve(picture).toString());
        try (Engine engine = Engine.onCpu(file, 1)) {
            List<String> centre = names(file, engine.classify(pixels(bitmap, side)));
            Bitmap squashed = Bitmap.createScaledBitmap(bitmap, side, side, true);
            List<String> all = names(file, engine.classify(pixels(squashed, side)));
            System.out.println(model + ", " + picture + ": " + centre + "; squashed: " + all);
            return centre;
        }
    }

    private static List<String> names(RunnableModel model, float[] probabilities) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(index -> -probabilities[index]))
                .limit(3)
                .map(
                        index ->
                                model.classifier().labels().get(index).english()
                                        + String.format(Locale.ROOT, " %.2f", probabilities[index]))
                .collect(Collectors.toList());
    }

    private static float[] pixels(Bitmap bitmap, int side) {
        int width = bitmap.getWidth();
        int[] argb = new int[width * bitmap.getHeight()];
        bitmap.getPixels(argb, 0, width, 0, 0, width, bitmap.getHeight());
        return new Resampler(width, bitmap.getHeight(), side).apply(argb);
    }

    @Test
    public void picturesGetTheirRightNames() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (String model :
                List.of(
                        "mobilenet_v1_0.25_128_quant.tflite",
                        "mobilenet_v1_0.5_160_quant.tflite",
                        "mobilenet_v2_1.0_224_quant.tflite")) {
            all.assertThat(answers(model, "cat.bmp").get(0)).as(model).containsPattern("cat|lynx");
            all.assertThat(answers(model, "parrot.jpg").get(0)).as(model).contains("macaw");
            all.assertThat(answers(model, "owl.jpg").get(0)).as(model).contains("owl");
            all.assertThat(answers(model, "hot_dog.jpg").get(0)).as(model).contains("hotdog");
        }
        all.assertAll();
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
