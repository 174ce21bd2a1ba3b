package dev.layerlens.app;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.LinearGradient;
import android.graphics.Paint;
import android.graphics.RadialGradient;
import android.graphics.Shader;
import androidx.core.graphics.PathParser;
import java.util.Random;

/** A canvas with a brush, and the camera that takes its picture. */
final class Painting {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;
    private static final double NOISE = 4;

    private final Bitmap bitmap = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888);
    private final Canvas canvas = new Canvas(bitmap);
    private final Random random = new Random(5);
    private Paint brush = new Paint();

    /** One colour, 0xAARRGGBB, from here on. */
    void fill(int colour) {
        brush = new Paint(Paint.ANTI_ALIAS_FLAG);
        brush.setColor(colour);
    }

    /** Lines of one colour from here on. */
    void stroke(int colour, float width) {
        fill(colour);
        brush.setStyle(Paint.Style.STROKE);
        brush.setStrokeWidth(width);
        brush.setStrokeCap(Paint.Cap.ROUND);
    }

    /** How lines end. */
    void cap(Paint.Cap end) {
        brush.setStrokeCap(end);
    }

    /** Colours, 0xRRGGBB, around a point from here on. */
    void glow(float x, float y, float radius, int... colours) {
        fill(0xFF000000);
        brush.setShader(
                new RadialGradient(x, y, radius, opaque(colours), null, Shader.TileMode.CLAMP));
    }

    /** Colours, 0xRRGGBB, from one height to another from here on. */
    void light(float top, float bottom, int... colours) {
        fill(0xFF000000);
        brush.setShader(
                new LinearGradient(
                        0, top, 0, bottom, opaque(colours), null, Shader.TileMode.CLAMP));
    }

    private static int[] opaque(int... colours) {
        int[] opaque = new int[colours.length];
        for (int i = 0; i < colours.length; i++) {
            opaque[i] = 0xFF000000 | colours[i];
        }
        return opaque;
    }

    void oval(float x, float y, float across, float down) {
        canvas.drawOval(x - across, y - down, x + across, y + down, brush);
    }

    void box(float left, float top, float right, float bottom) {
        canvas.drawRect(left, top, right, bottom, brush);
    }

    void slab(float left, float top, float right, float bottom, float corner) {
        canvas.drawRoundRect(left, top, right, bottom, corner, corner, brush);
    }

    /** An outline in the words of SVG. */
    void shape(String outline) {
        canvas.drawPath(PathParser.createPathFromPathData(outline), brush);
    }

    /** Something turned clockwise about a point. */
    void turned(float degrees, float x, float y, Runnable painted) {
        canvas.save();
        canvas.rotate(degrees, x, y);
        painted.run();
        canvas.restore();
    }

    /** The soft shadow of something oval. */
    void shadow(float x, float y, float across, float down) {
        fill(0x101A0D05);
        for (int ring = 10; ring > 0; ring--) {
            float size = 0.8f + 0.03f * ring;
            oval(x, y, across * size, down * size);
        }
    }

    /** Many flat spots of one colour in a rectangle. */
    void scatter(
            int count, int colour, int left, int top, int right, int bottom, int wide, int high) {
        fill(colour);
        for (int i = 0; i < count; i++) {
            float size = 0.3f + random.nextFloat();
            int x = left + random.nextInt(right - left);
            int y = top + random.nextInt(bottom - top);
            oval(x, y, wide * size, high * size);
        }
    }

    /** What a camera makes of it: darker corners, and noise. */
    Bitmap photographed() {
        int[] pixels = new int[WIDTH * HEIGHT];
        bitmap.getPixels(pixels, 0, WIDTH, 0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < pixels.length; i++) {
            int row = i / WIDTH;
            double across = (i - row * WIDTH) / (double) WIDTH - 0.5;
            double down = row / (double) HEIGHT - 0.5;
            double light = 1 - 0.25 * (across * across + down * down);
            int noise = (int) Math.round(NOISE * random.nextGaussian());
            int red = lit(pixels[i] >> 16 & 255, light, noise);
            int green = lit(pixels[i] >> 8 & 255, light, noise);
            int blue = lit(pixels[i] & 255, light, noise);
            pixels[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        return Bitmap.createBitmap(pixels, WIDTH, HEIGHT, Bitmap.Config.ARGB_8888);
    }

    private static int lit(int value, double light, int noise) {
        return Math.max(0, Math.min(255, (int) (value * light) + noise));
    }
}
