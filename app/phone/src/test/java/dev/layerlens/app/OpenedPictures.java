package dev.layerlens.app;

import android.content.Intent;
import android.graphics.Bitmap;
import android.graphics.Bitmap.CompressFormat;
import android.net.Uri;
import androidx.test.core.app.ApplicationProvider;
import dev.layerlens.app.camera.EmptyPng;
import dev.layerlens.app.library.Offers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Files of pictures, whole and otherwise, as other apps offer them. */
final class OpenedPictures {

    private OpenedPictures() {}

    static Uri png(Bitmap drawing) {
        return Offers.of("drawing.png", encoded(drawing, CompressFormat.PNG));
    }

    static Uri jpeg(Bitmap drawing) {
        return Offers.of("drawing.jpg", encoded(drawing, CompressFormat.JPEG));
    }

    private static byte[] encoded(Bitmap drawing, CompressFormat format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        drawing.compress(format, 90, file);
        return file.toByteArray();
    }

    static Uri half(Bitmap drawing) {
        byte[] whole = encoded(drawing, CompressFormat.JPEG);
        return Offers.of("half.jpg", Arrays.copyOf(whole, whole.length / 2));
    }

    static Uri text() {
        return Offers.of("notes.jpg", "notes\n".getBytes(StandardCharsets.UTF_8));
    }

    static Uri gone() {
        return Offers.uri("gone.jpg");
    }

    /** A few bytes that announce 20,000 x 20,000 pixels. */
    static Uri huge() throws IOException {
        return Offers.of("huge.png", EmptyPng.of(20_000, 20_000));
    }

    /** What the app gets when another one shares something with it. */
    static Intent share(Uri picture) {
        return new Intent(ApplicationProvider.getApplicationContext(), MainActivity.class)
                .setAction(Intent.ACTION_SEND)
                .setType("image/*")
                .putExtra(Intent.EXTRA_STREAM, picture);
    }
}
