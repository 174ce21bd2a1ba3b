package dev.layerlens.tools.html;

import dev.layerlens.card.graph.ActivationFunction;

/** The curve of an activation function around zero, with its axes. */
final class CurveDrawing {
    private static final double HALF = 48;
    private static final int POINTS = 96;

    private final Svg svg;
    private final double x;
    private final double y;

    CurveDrawing(Svg svg, double x, double y) {
        this.svg = svg;
        this.x = x;
        this.y = y;
    }

    void draw(ActivationFunction function) {
        double reach = Curve.bounded(function) ? 4 : 8;
        double top = Curve.bounded(function) ? 1.5 : reach;
        svg.line("axis", x - HALF, y, x + HALF, y);
        svg.line("axis", x, y - HALF, x, y + HALF);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= POINTS; i++) {
            double value = reach * (2.0 * i / POINTS - 1);
            double height = Curve.at(function, value) / top;
            if (Math.abs(height) <= 1) {
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Svg.number(x + HALF * value / reach))
                        .append(' ')
                        .append(Svg.number(y - HALF * height));
            }
        }
        svg.path("curve", path.toString());
    }
}
