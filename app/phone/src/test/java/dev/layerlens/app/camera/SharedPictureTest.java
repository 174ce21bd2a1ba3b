package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Intent;
import android.net.Uri;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class SharedPictureTest {
    private static final Uri PICTURE = Uri.parse("content://other.app/1");

    private static Intent send(String type) {
        return new Intent(Intent.ACTION_SEND).setType(type);
    }

    @Test
    public void aSharedPictureIsFound() {
        Intent intent = send("image/png").putExtra(Intent.EXTRA_STREAM, PICTURE);
        assertThat(SharedPicture.isIn(intent)).isTrue();
        assertThat(SharedPicture.in(intent)).contains(PICTURE);
    }

    @Test
    public void whatIsNoPictureIsNotTaken() {
        assertThat(SharedPicture.in(send("text/plain").putExtra(Intent.EXTRA_STREAM, PICTURE)))
                .isEmpty();
        assertThat(SharedPicture.in(send("image/png"))).isEmpty();
        assertThat(SharedPicture.in(send("image/png").putExtra(Intent.EXTRA_STREAM, "a path")))
                .isEmpty();
        assertThat(SharedPicture.in(new Intent(Intent.ACTION_SEND))).isEmpty();
    }

    @Test
    public void theLauncherSharesNothing() {
        Intent launcher = new Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER);
        assertThat(SharedPicture.isIn(launcher)).isFalse();
        assertThat(SharedPicture.in(launcher)).isEmpty();
    }
}
