package dev.layerlens.app.camera;

import android.graphics.Bitmap;

/** An upright picture: what a person holding the phone sees, row by row from the top left. */
public final class Picture implements PixelRows {
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * @param width columns
     * @param height rows
     * @param argb one {@code 0xAARRGGBB} a pixel; the picture keeps this array, it is not copied
     * @throws IllegalArgumentException if the array does not hold {@code width * height} pixels
     */
    public Picture(int width, int height, int[] argb) {
        if (argb.length != width * height) {
            throw new IllegalArgumentException(
                    argb.length + " pixels do not make " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** The pixels of a bitmap. */
    public static Picture of(Bitmap bitmap) {
        int[] argb = new int[bitmap.getWidth() * bitmap.getHeight()];
        bitmap.getPixels(argb, 0, bitmap.getWidth(), 0, 0, bitmap.getWidth(), bitmap.getHeight());
        return new Picture(bitmap.getWidth(), bitmap.getHeight(), argb);
    }

    /** The pixels of a bitmap, laid on white where they are transparent. */
    static Picture onWhite(Bitmap bitmap) {
        Picture picture = of(bitmap);
        int[] argb = picture.argb;
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != 255) {
                int red = mix(argb[i] >> 16 & 255, alpha);
                int green = mix(argb[i] >> 8 & 255, alpha);
                int blue = mix(argb[i] & 255, alpha);
                argb[i] = 0xff000000 | red << 16 | green << 8 | blue;
            }
        }
        return picture;
    }

    private static int mix(int colour, int alpha) {
        return (colour * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The pixels themselves, not a copy: do not write to them. */
    public int[] argb() {
        return argb;
    }

    @Override
    public void read(int row, int left, int count, float[] rgb, RowScratch scratch) {
        int at = row * width + left;
        for (int x = 0; x < count; x++) {
            int pixel = argb[at + x];
            rgb[x] = pixel >> 16 & 255;
            rgb[count + x] = pixel >> 8 & 255;
            rgb[2 * count + x] = pixel & 255;
        }
    }

    /** The picture itself: nobody writes to it. */
    @Override
    public PixelRows copy(PixelRows reusable) {
        return this;
    }

    /** The picture as a bitmap of its own. */
    public Bitmap bitmap() {
        return Bitmap.createBitmap(argb, width, height, Bitmap.Config.ARGB_8888);
    }

    /** The largest centred square, which is all that a network sees of the picture. */
    public Bitmap square() {
        int side = Math.min(width, height);
        int first = (height - side) / 2 * width + (width - side) / 2;
        return Bitmap.createBitmap(argb, first, width, side, side, Bitmap.Config.ARGB_8888);
    }
}
