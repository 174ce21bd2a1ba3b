package dev.layerlens.app.layers.card.drawing;

import android.graphics.Path;
import java.util.function.DoubleUnaryOperator;

/**
 * An activation function: what becomes of a value.
 *
 * @param function from what is read to what is written
 * @param from the smallest value that is drawn, below zero
 * @param to the largest one, above zero
 */
public record CurveDrawing(DoubleUnaryOperator function, double from, double to)
        implements Drawing {
    private static final int STEPS = 240;

    @Override
    public float height(Ink ink, float width) {
        return 132 * ink.unit() + ink.row();
    }

    @Override
    public void draw(Page page) {
        double least = 0;
        double largest = 0;
        for (int i = 0; i <= STEPS; i++) {
            double y = function.applyAsDouble(from + (to - from) * i / STEPS);
            least = Math.min(least, y);
            largest = Math.max(largest, y);
        }
        Ink ink = page.ink();
        float margin = Math.max(page.width() * 0.16f, (page.width() - 300 * ink.unit()) / 2);
        Axes axes =
                new Axes(
                        margin,
                        page.width() - margin,
                        6 * ink.unit(),
                        page.height() - ink.row() - 6 * ink.unit(),
                        least,
                        largest);
        axes(page, axes);
        Path path = new Path();
        for (int i = 0; i <= STEPS; i++) {
            double x = from + (to - from) * i / STEPS;
            float px = axes.x(this, x);
            float py = axes.y(function.applyAsDouble(x));
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        page.curve(path, ink.accent(), 3);
    }

    private record Axes(
            float left, float right, float top, float bottom, double least, double largest) {

        float x(CurveDrawing drawn, double value) {
            double share = (value - drawn.from) / (drawn.to - drawn.from);
            return (float) (left + (right - left) * share);
        }

        float y(double value) {
            return (float) (bottom - (bottom - top) * (value - least) / (largest - least));
        }
    }

    private void axes(Page page, Axes axes) {
        Ink ink = page.ink();
        float zeroX = axes.x(this, 0);
        float zeroY = axes.y(0);
        page.line(axes.left(), zeroY, axes.right(), zeroY, ink.line(), 1);
        page.line(zeroX, axes.top(), zeroX, axes.bottom(), ink.line(), 1);
        float labels = page.height() - ink.row() / 2;
        float room = axes.left() * 0.9f;
        page.label(figure(from), axes.left(), labels, room);
        page.label("0", zeroX, labels, room);
        page.label(figure(to), axes.right(), labels, room);
        float beside = axes.right() + axes.left() / 2;
        page.label(figure(axes.largest()), beside, axes.top() + ink.row() / 4, room);
        if (axes.least() < -0.05) {
            page.label(figure(axes.least()), beside, axes.bottom(), room);
        }
    }

    private static String figure(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        String plain = rounded == Math.rint(rounded) ? "" + (long) rounded : "" + rounded;
        return plain.replace('-', '\u2212');
    }
}
