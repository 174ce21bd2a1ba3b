package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.graphics.Bitmap;
import android.graphics.Color;
import android.net.Uri;
import android.os.Looper;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.AppContainer;
import dev.layerlens.app.LayerLensApplication;
import dev.layerlens.app.library.Offers;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class OpenedPictureTest {

    @Test
    public void anAppThatDoesNotAnswerHoldsUpNoOther() throws Exception {
        LayerLensApplication app = ApplicationProvider.getApplicationContext();
        try (AppContainer container = app.container()) {
            OpenedPicture opened = new OpenedPicture(container.pictures(), container.borrowers());
            opened.open(Offers.silent());
            Uri picture = Offers.of("red.png", png());
            opened.open(picture);
            for (int i = 0; i < 1000 && opened.shown().isEmpty(); i++) {
                TimeUnit.MILLISECONDS.sleep(10);
                shadowOf(Looper.getMainLooper()).idle();
            }
            assertThat(opened.shown())
                    .hasValueSatisfying(shown -> assertThat(shown.address()).isEqualTo(picture));
        }
    }

    private static byte[] png() {
        Bitmap red = Bitmap.createBitmap(8, 8, Bitmap.Config.ARGB_8888);
        red.eraseColor(Color.RED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(red.compress(Bitmap.CompressFormat.PNG, 100, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
