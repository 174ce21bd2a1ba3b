package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.Application;
import android.content.ContentResolver;
import android.graphics.Bitmap;
import android.net.Uri;
import androidx.exifinterface.media.ExifInterface;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.tools.pictures.PictureDecoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.shadows.ShadowContentResolver;

@RunWith(AndroidJUnit4.class)
public final class PictureReaderTest {
    private static final Uri LENT = Uri.parse("content://other.app.pictures/1");

    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    private final Application context = ApplicationProvider.getApplicationContext();
    private final ContentResolver resolver = context.getContentResolver();
    private final PictureReader reader = new PictureReader(resolver, context.getPackageName());

    /** Soft stains, so that JPEG decoders agree about them. */
    private static Bitmap stains(int width, int height) {
        Bitmap bitmap = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = 255 * x / width;
                int green = 255 * y / height;
                int blue = 255 * (x + y) / (width + height);
                bitmap.setPixel(x, y, 0xff000000 | red << 16 | green << 8 | blue);
            }
        }
        return bitmap;
    }

    private static byte[] encode(Bitmap bitmap, Bitmap.CompressFormat format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        bitmap.compress(format, 95, file);
        return file.toByteArray();
    }

    private PictureResult read(byte[] file) {
        return read(new ByteArrayInputStream(file));
    }

    private PictureResult read(InputStream file) {
        ShadowContentResolver provider = shadowOf(resolver);
        provider.registerInputStream(LENT, file);
        return reader.read(LENT);
    }

    private static Picture opened(PictureResult result) {
        assertThat(result).isInstanceOf(PictureResult.Opened.class);
        return ((PictureResult.Opened) result).picture();
    }

    private void assertRefused(PictureResult result, PictureRefusal reason) {
        assertThat(result).isEqualTo(new PictureResult.Refused(reason));
    }

    private static void assertAsOnTheDesktop(Picture picture, byte[] file, int tolerance)
            throws IOException {
        dev.layerlens.tools.pictures.Picture expected = PictureDecoder.decode(file, "picture");
        assertThat(picture.width()).isEqualTo(expected.width());
        assertThat(picture.height()).isEqualTo(expected.height());
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int here = picture.argb()[y * picture.width() + x];
                int there = expected.pixel(x, y);
                assertThat(here >>> 24).isEqualTo(255);
                for (int shift = 0; shift <= 16; shift += 8) {
                    int off = (here >> shift & 255) - (there >> shift & 255);
                    assertThat(Math.abs(off)).isLessThanOrEqualTo(tolerance);
                }
            }
        }
    }

    @Test
    public void jpegsAreTurnedAsTheDesktopTurnsThem() throws IOException {
        File file = folder.newFile("picture.jpg");
        for (int orientation = 1; orientation <= 8; orientation++) {
            Files.write(file.toPath(), encode(stains(40, 24), Bitmap.CompressFormat.JPEG));
            ExifInterface notes = new ExifInterface(file);
            notes.setAttribute(ExifInterface.TAG_ORIENTATION, String.valueOf(orientation));
            notes.saveAttributes();
            byte[] bytes = Files.readAllBytes(file.toPath());
            assertAsOnTheDesktop(opened(read(bytes)), bytes, 6);
        }
    }

    @Test
    public void transparentPicturesLieOnWhiteAsOnTheDesktop() throws IOException {
        Bitmap bitmap = Bitmap.createBitmap(16, 16, Bitmap.Config.ARGB_8888);
        int[] pixels = new Random(3).ints(256).toArray();
        bitmap.setPixels(pixels, 0, 16, 0, 0, 16, 16);
        byte[] file = encode(bitmap, Bitmap.CompressFormat.PNG);
        // Android keeps colours multiplied by alpha, which rounds them
        assertAsOnTheDesktop(opened(read(file)), file, 2);
    }

    @Test
    public void largePicturesAreDecodedSmaller() {
        Picture picture = opened(read(encode(stains(4800, 1200), Bitmap.CompressFormat.JPEG)));
        assertThat(picture.width()).isEqualTo(2400);
        assertThat(picture.height()).isEqualTo(600);
    }

    @Test
    public void onlyAddressesThatOthersLendAreRead() {
        for (String address :
                new String[] {
                    "file:///data/data/dev.layerlens.app/files/model.tflite",
                    "https://example.org/picture.jpg",
                    "android.resource://dev.layerlens.app/1",
                    "content:///1",
                    "content://" + context.getPackageName() + ".files/1",
                    "content://" + context.getPackageName() + "/1",
                    "content://10@" + context.getPackageName() + ".files/1",
                    "/sdcard/picture.jpg"
                }) {
            assertRefused(reader.read(Uri.parse(address)), PictureRefusal.ADDRESS);
        }
    }

    @Test
    public void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        assertRefused(
                read("not a picture at all".getBytes(StandardCharsets.UTF_8)), PictureRefusal.TYPE);
        assertRefused(read(new byte[0]), PictureRefusal.TYPE);
        assertRefused(
                read("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)),
                PictureRefusal.TYPE);
    }

    @Test
    public void anotherAppThatGivesNothingSpoilsNothing() {
        assertRefused(
                reader.read(Uri.parse("content://nobody.there/1")), PictureRefusal.UNREADABLE);
        assertRefused(read(failing(new IOException("gone"))), PictureRefusal.UNREADABLE);
        assertRefused(read(failing(new SecurityException("no"))), PictureRefusal.UNREADABLE);
    }

    private static InputStream failing(Exception problem) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                if (problem instanceof IOException io) {
                    throw io;
                }
                throw (RuntimeException) problem;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return read();
            }
        };
    }

    @Test
    public void aFileWithoutEndIsGivenUp() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 0;
                    }

                    @Override
                    public int read(byte[] to, int from, int length) {
                        return length;
                    }
                };
        assertRefused(read(endless), PictureRefusal.TOO_LARGE);
    }

    @Test
    public void aSmallFileOfAHugePictureIsRefusedBeforeItIsDecoded() throws IOException {
        assertRefused(read(EmptyPng.of(20_000, 20_000)), PictureRefusal.TOO_MANY_PIXELS);
        assertRefused(read(EmptyPng.of(60_000, 1)), PictureRefusal.TOO_MANY_PIXELS);
    }

    @Test
    @SuppressWarnings("deprecation") // WEBP: what replaces it is absent before Android 11
    public void aDamagedPictureIsRefused() throws IOException {
        assertRefused(read(EmptyPng.of(20, 20)), PictureRefusal.DAMAGED);
        for (Bitmap.CompressFormat format :
                new Bitmap.CompressFormat[] {
                    Bitmap.CompressFormat.JPEG,
                    Bitmap.CompressFormat.PNG,
                    Bitmap.CompressFormat.WEBP
                }) {
            byte[] whole = encode(stains(64, 64), format);
            assertThat(opened(read(whole)).width()).isEqualTo(64);
            byte[] half = Arrays.copyOf(whole, whole.length * 2 / 3);
            assertRefused(read(half), PictureRefusal.DAMAGED);
        }
    }
}
