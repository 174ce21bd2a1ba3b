package dev.layerlens.app;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Path;

/** Things to hold in front of the camera: ink on paper, 480 x 640. */
final class Drawings {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 640;
    private static final int RADIUS = 170;

    private Drawings() {}

    static Bitmap triangle() {
        Path path = new Path();
        for (int corner = 0; corner < 3; corner++) {
            double angle = Math.toRadians(120 * corner - 84);
            float x = WIDTH / 2f + (float) (RADIUS * Math.cos(angle));
            float y = HEIGHT / 2f + (float) (RADIUS * Math.sin(angle));
            if (corner == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.close();
        return draw(path, Color.rgb(0, 105, 120));
    }

    static Bitmap circle() {
        Path path = new Path();
        path.addCircle(WIDTH / 2f, HEIGHT / 2f, RADIUS * 0.8f, Path.Direction.CW);
        return draw(path, Color.rgb(150, 40, 40));
    }

    /** In the upper left quarter of what the model sees. */
    static Bitmap cornerCircle() {
        Path path = new Path();
        path.addCircle(WIDTH / 4f, (HEIGHT - WIDTH) / 2f + WIDTH / 4f, 90, Path.Direction.CW);
        return draw(path, Color.rgb(150, 40, 40));
    }

    /** A sheet with nothing on it. */
    static Bitmap emptySheet() {
        return draw(new Path(), Color.BLACK);
    }

    private static Bitmap draw(Path outline, int ink) {
        Bitmap paper = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888);
        Canvas canvas = new Canvas(paper);
        canvas.drawColor(Color.rgb(236, 228, 208));
        Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
        paint.setColor(ink);
        canvas.drawPath(outline, paint);
        return paper;
    }
}
