package dev.layerlens.app.inference;

import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import dev.layerlens.card.Resampler;
import dev.layerlens.card.classifier.PictureInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The golden picture that the processor and the GPU answer before the GPU is trusted, and that
 * backends race with: an orange ball on grass, which we drew. It is stored rather than computed, so
 * that every phone is asked the same; and it is something that networks know, so that half
 * precision cannot turn a narrow decision: our three models and five of Google's MobileNets give
 * their first class at least 0.37 more than their second. Belongs to one thread.
 */
public final class TrialPicture {
    /** How many views of the picture there are: four quarter turns, and the mirrored one. */
    static final int VIEWS = 5;

    private static final int MIRRORED = VIEWS - 1;

    private final Content png;
    private Optional<Stored> stored = Optional.empty();

    /** Opens a stored picture; whoever opens it closes it. */
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The square picture, {@code 0xAARRGGBB} row by row. */
    private static final class Stored {
        private final int side;
        private final int[] argb;

        Stored(Bitmap bitmap) {
            side = Math.min(bitmap.getWidth(), bitmap.getHeight());
            argb = new int[side * side];
            bitmap.getPixels(argb, 0, side, 0, 0, side, side);
        }

        int[] view(int number) {
            int[] turned = argb.clone();
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    turned[y * side + x] =
                            argb[number == MIRRORED ? mirror(y, x) : turn(y, x, number)];
                }
            }
            return turned;
        }

        private int mirror(int y, int x) {
            return y * side + side - 1 - x;
        }

        private int turn(int y, int x, int quarters) {
            int end = side - 1;
            return switch (quarters) {
                case 0 -> y * side + x;
                case 1 -> x * side + end - y;
                case 2 -> (end - y) * side + end - x;
                default -> (end - x) * side + y;
            };
        }
    }

    /**
     * @param png the stored picture, which is read when it is first needed
     */
    public TrialPicture(Content png) {
        this.png = png;
    }

    /**
     * The picture for a model's input.
     *
     * @return {@code [1, height, width, 3]}, 0..255
     * @throws IllegalStateException if it cannot be read, so that the app is not whole
     */
    float[] of(PictureInput input) {
        return of(input, 0);
    }

    /**
     * Likewise, seen differently.
     *
     * @param view 0 to {@link #VIEWS} - 1
     */
    float[] of(PictureInput input, int view) {
        Stored picture = stored();
        int side = Math.max(input.height(), input.width());
        float[] square = new Resampler(picture.side, picture.side, side).apply(picture.view(view));
        int values = input.width() * 3;
        int left = (side - input.width()) / 2 * 3;
        int top = (side - input.height()) / 2;
        float[] rgb = new float[input.height() * values];
        for (int y = 0; y < input.height(); y++) {
            System.arraycopy(square, (top + y) * side * 3 + left, rgb, y * values, values);
        }
        return rgb;
    }

    private Stored stored() {
        if (stored.isEmpty()) {
            BitmapFactory.Options plain = new BitmapFactory.Options();
            plain.inScaled = false;
            try (InputStream in = png.open()) {
                stored =
                        Optional.ofNullable(BitmapFactory.decodeStream(in, null, plain))
                                .map(Stored::new);
            } catch (IOException e) {
                throw new IllegalStateException("the app's trial picture cannot be read", e);
            }
        }
        return stored.orElseThrow(
                () -> new IllegalStateException("the app's trial picture is damaged"));
    }
}
