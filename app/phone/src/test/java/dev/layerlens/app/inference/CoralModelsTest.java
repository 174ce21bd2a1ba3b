package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.Resampler;
import dev.layerlens.card.classifier.ClassifierFile;
import dev.layerlens.card.classifier.UnusableFileException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.tensorflow.lite.Interpreter;

/**
 * Google's MobileNets and the pictures beside them, where somebody has a copy of
 * github.com/google-coral/test_data: {@code -Dlayerlens.coral=FOLDER}. The app sees the centre of a
 * picture; Google's example squashes all of it. Both were run through Google's own Python runtime
 * too, with bilinear and Lanczos filters: the names below are those that every way gives.
 */
@RunWith(AndroidJUnit4.class)
public final class CoralModelsTest {
    private static final String PROPERTY = "layerlens.coral";

    private static final String V1_SMALL = "mobilenet_v1_0.25_128_quant.tflite";
    private static final String V1 = "mobilenet_v1_0.5_160_quant.tflite";
    private static final String V2 = "mobilenet_v2_1.0_224_quant.tflite";
    private static final String V2_TF2 = "tf2_mobilenet_v2_1.0_224_ptq.tflite";
    private static final String BIRDS = "mobilenet_v2_1.0_224_inat_bird_quant.tflite";

    private static final String CAT = "cat|tabby";
    private static final String OWL = "\\bowl\\b|Owl";

    /** What a file rightly says of a picture. */
    private record Right(String model, String picture, String name) {}

    private static final List<Right> RIGHT =
            List.of(
                    new Right(V1_SMALL, "cat.bmp", CAT),
                    new Right(V1_SMALL, "parrot.jpg", "macaw"),
                    new Right(V1_SMALL, "bird.bmp", "chickadee"),
                    new Right(V1, "cat.bmp", CAT),
                    new Right(V1, "parrot.jpg", "macaw"),
                    new Right(V1, "bird.bmp", "chickadee"),
                    new Right(V1, "hot_dog.jpg", "hotdog"),
                    new Right(V2, "cat.bmp", CAT),
                    new Right(V2, "parrot.jpg", "macaw"),
                    new Right(V2, "bird.bmp", "chickadee"),
                    new Right(V2, "hot_dog.jpg", "hotdog"),
                    new Right(V2_TF2, "cat.bmp", CAT),
                    new Right(V2_TF2, "parrot.jpg", "macaw"),
                    new Right(V2_TF2, "bird.bmp", "chickadee"),
                    new Right(V2_TF2, "hot_dog.jpg", "hotdog"),
                    // the one file that has a name for it: a burrowing owl
                    new Right(BIRDS, "owl.jpg", "Burrowing Owl"),
                    new Right(BIRDS, "bird.bmp", "Black-capped Chickadee"));

    /**
     * What is beyond a file, however it is run. The owl is none of ImageNet's classes, whose only
     * owl is the great grey one; and the smallest network takes the hot dog for a banded gecko.
     */
    private static final List<Right> BEYOND =
            List.of(
                    new Right(V1_SMALL, "hot_dog.jpg", "hotdog"),
                    new Right(V1_SMALL, "owl.jpg", OWL),
                    new Right(V1, "owl.jpg", OWL),
                    new Right(V2, "owl.jpg", OWL),
                    new Right(V2_TF2, "owl.jpg", OWL));

    private Path folder;

    @Before
    public void find() {
        String named = System.getProperty(PROPERTY, "");
        assumeTrue("-D" + PROPERTY + " names no folder", !named.isEmpty());
        folder = Path.of(named);
    }

    private byte[] file(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    private Bitmap picture(String name) {
        return BitmapFactory.decodeFile(folder.resolve(name).toString());
    }

    private static int[] argb(Bitmap bitmap) {
        int width = bitmap.getWidth();
        int[] argb = new int[width * bitmap.getHeight()];
        bitmap.getPixels(argb, 0, width, 0, 0, width, bitmap.getHeight());
        return argb;
    }

    /** As the app sees a picture. */
    private static float[] centre(Bitmap bitmap, int side) {
        return new Resampler(bitmap.getWidth(), bitmap.getHeight(), side).apply(argb(bitmap));
    }

    /** As Google's example sees it. */
    private static float[] squashed(Bitmap bitmap, int side) {
        Bitmap all = Bitmap.createScaledBitmap(bitmap, side, side, true);
        return new Resampler(side, side, side).apply(argb(all));
    }

    private static int side(RunnableModel model) {
        return model.classifier().input().height();
    }

    private static String name(RunnableModel model, float[] probabilities) {
        return model.classifier().labels().get(Agreement.top(probabilities)).english();
    }

    private String answer(Right asked) throws IOException {
        RunnableModel model = Models.of(file(asked.model()));
        try (Engine engine = Engine.onCpu(model, 1)) {
            float[] probabilities = engine.classify(centre(picture(asked.picture()), side(model)));
            String name = name(model, probabilities);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: %s %.2f%n",
                    asked.model(),
                    asked.picture(),
                    name,
                    probabilities[Agreement.top(probabilities)]);
            return name;
        }
    }

    @Test
    public void picturesGetTheirRightNames() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Right right : RIGHT) {
            all.assertThat(answer(right)).as(right.toString()).containsPattern(right.name());
        }
        all.assertAll();
    }

    @Test
    public void whatIsBeyondAFileIsBeyondItWithoutTheAppToo() throws IOException {
        SoftAssertions all = new SoftAssertions();
        for (Right beyond : BEYOND) {
            RunnableModel model = Models.of(file(beyond.model()));
            Bitmap bitmap = picture(beyond.picture());
            float[] plain = plainly(model, squashed(bitmap, side(model)));
            all.assertThat(name(model, plain))
                    .as(beyond.toString())
                    .doesNotContainPattern(beyond.name());
            all.assertThat(answer(beyond))
                    .as("%s in the app", beyond)
                    .doesNotContainPattern(beyond.name());
        }
        all.assertAll();
    }

    @Test
    public void theAppGivesTheProbabilitiesOfThePlainRuntime() throws IOException {
        for (Right asked : RIGHT) {
            RunnableModel model = Models.of(file(asked.model()));
            float[] pixels = centre(picture(asked.picture()), side(model));
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = Math.round(pixels[i]);
            }
            try (Engine engine = Engine.onCpu(model, 1)) {
                assertThat(engine.classify(pixels))
                        .as(asked.toString())
                        .containsExactly(plainly(model, pixels), within(1e-6f));
            }
        }
    }

    /** The file by TensorFlow Lite's own calls alone: bytes in, bytes out, in 256ths. */
    private static float[] plainly(RunnableModel model, float[] rgb) {
        ByteBuffer pixels = ByteBuffer.allocateDirect(rgb.length);
        for (float value : rgb) {
            pixels.put((byte) value);
        }
        pixels.rewind();
        try (Interpreter interpreter = new Interpreter(model.file())) {
            byte[][] scores = new byte[1][interpreter.getOutputTensor(0).numElements()];
            interpreter.run(pixels, scores);
            float[] probabilities = new float[scores[0].length];
            for (int i = 0; i < probabilities.length; i++) {
                probabilities[i] = (scores[0][i] & 255) / 256f;
            }
            return probabilities;
        }
    }

    @Test
    public void whatIsNoClassifierIsRefused() throws IOException {
        for (String other :
                List.of(
                        "deeplabv3_mnv2_pascal_quant.tflite",
                        "keras_lstm_mnist_ptq.tflite",
                        "movenet_single_pose_lightning_ptq.tflite")) {
            ByteBuffer file = ByteBuffer.wrap(file(other));
            assertThrows(
                    other, UnusableFileException.class, () -> ClassifierFile.read(file, "model"));
        }
    }
}
