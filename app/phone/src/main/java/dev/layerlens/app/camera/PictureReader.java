package dev.layerlens.app.camera;

import android.content.ContentResolver;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.net.Uri;
import dev.layerlens.app.camera.PictureResult.Opened;
import dev.layerlens.app.camera.PictureResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads pictures that other apps lend, and believes nothing that is said of them: neither the
 * address, nor the type, nor the length. Memory is bounded before anything is decoded.
 */
public final class PictureReader {
    /** Bytes of the largest file that is read. */
    public static final int MOST_BYTES = 50_000_000;

    /** Pixels of the largest picture that is decoded, at a fraction of its size. */
    public static final long MOST_PIXELS = 250_000_000;

    private static final int LONGEST_SIDE = 50_000;

    /** Decoded pictures are no longer and have no more pixels: enough for any screen. */
    private static final int DECODED_SIDE = 4096;

    private static final int DECODED_PIXELS = 4_000_000;
    private static final int CHUNK = 64 * 1024;
    private static final Set<String> TYPES =
            Set.of(
                    "image/jpeg",
                    "image/png",
                    "image/webp",
                    "image/heif",
                    "image/heic",
                    "image/gif",
                    "image/bmp",
                    "image/x-ms-bmp");

    private final ContentResolver resolver;
    private final String ownPackage;

    /**
     * @param ownPackage the app's: nobody makes it show files of its own
     */
    public PictureReader(ContentResolver resolver, String ownPackage) {
        this.resolver = resolver;
        this.ownPackage = ownPackage;
    }

    /** Reads a picture; it takes as long as the other app takes, so not on the main thread. */
    public PictureResult read(Uri address) {
        if (!isLent(address)) {
            return new Refused(PictureRefusal.ADDRESS);
        }
        try {
            String said = resolver.getType(address);
            if (said != null && !isPicture(said)) {
                return new Refused(PictureRefusal.TYPE);
            }
            Optional<byte[]> file = bytes(address);
            return file.isPresent() ? decode(file.get()) : new Refused(PictureRefusal.TOO_LARGE);
        } catch (IOException | RuntimeException e) {
            // a provider of another app may throw anything: it was never a picture of ours
            return new Refused(PictureRefusal.UNREADABLE);
        } catch (OutOfMemoryError e) {
            return new Refused(PictureRefusal.TOO_MANY_PIXELS);
        }
    }

    private boolean isLent(Uri address) {
        String authority = address.getAuthority();
        return ContentResolver.SCHEME_CONTENT.equals(address.getScheme())
                && authority != null
                && !authority.isEmpty()
                && !isOwn(authority);
    }

    /** Our own files, also by way of another user's copy of the app ("10@dev.layerlens.app"). */
    private boolean isOwn(String authority) {
        String plain = authority.substring(authority.lastIndexOf('@') + 1);
        return plain.equals(ownPackage) || plain.startsWith(ownPackage + ".");
    }

    /** What senders say of a picture; some say no more than that it is one, or nothing at all. */
    private static boolean isPicture(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return TYPES.contains(plain)
                || plain.equals("image/*")
                || plain.equals("image/jpg")
                || plain.equals("application/octet-stream");
    }

    /** The whole file; empty if it is too large, whatever length it claims. */
    private Optional<byte[]> bytes(Uri address) throws IOException {
        try (InputStream in = resolver.openInputStream(address)) {
            if (in == null) {
                throw new IOException("the provider has crashed");
            }
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                if (file.size() + read > MOST_BYTES) {
                    return Optional.empty();
                }
                file.write(chunk, 0, read);
            }
            return Optional.of(file.toByteArray());
        }
    }

    /** Decodes a file's bytes. */
    static PictureResult decode(byte[] file) {
        BitmapFactory.Options bounds = new BitmapFactory.Options();
        bounds.inJustDecodeBounds = true;
        BitmapFactory.decodeByteArray(file, 0, file.length, bounds);
        if (bounds.outMimeType == null || !TYPES.contains(bounds.outMimeType)) {
            return new Refused(PictureRefusal.TYPE);
        }
        if ((long) bounds.outWidth * bounds.outHeight > MOST_PIXELS
                || Math.max(bounds.outWidth, bounds.outHeight) > LONGEST_SIDE) {
            return new Refused(PictureRefusal.TOO_MANY_PIXELS);
        }
        if (bounds.outWidth < 1
                || bounds.outHeight < 1
                || !FileEnd.isThere(file, bounds.outMimeType)) {
            return new Refused(PictureRefusal.DAMAGED);
        }
        BitmapFactory.Options options = new BitmapFactory.Options();
        options.inSampleSize = fraction(bounds.outWidth, bounds.outHeight);
        options.inPreferredConfig = Bitmap.Config.ARGB_8888;
        options.inScaled = false;
        Bitmap bitmap = BitmapFactory.decodeByteArray(file, 0, file.length, options);
        if (bitmap == null) {
            return new Refused(PictureRefusal.DAMAGED);
        }
        Picture lying = Picture.onWhite(bitmap);
        bitmap.recycle();
        return new Opened(Upright.of(lying, ExifOrientation.of(file, lying)));
    }

    /** A power of two: the picture is decoded at that fraction of its width and height. */
    private static int fraction(int width, int height) {
        int fraction = 1;
        while (Math.max(width, height) / fraction > DECODED_SIDE
                || (long) width / fraction * (height / fraction) > DECODED_PIXELS) {
            fraction *= 2;
        }
        return fraction;
    }
}
