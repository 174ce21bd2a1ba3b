package dev.layerlens.tools.data;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The outlines of the eight shapes, about the origin, within a circle of radius one. */
final class ShapeOutlines {

    private ShapeOutlines() {}

    static Shape of(int shape) {
        return switch (shape) {
            case 0 -> new Ellipse2D.Double(-0.9, -0.9, 1.8, 1.8);
            case 1 -> star(3, 1, 0.5);
            case 2 -> new Rectangle2D.Double(-0.75, -0.75, 1.5, 1.5);
            case 3 -> star(5, 1, 0.42);
            case 4 -> heart();
            case 5 -> cross();
            case 6 -> crescent();
            case 7 -> arrow();
            default -> throw new IllegalArgumentException("no shape " + shape);
        };
    }

    /**
     * Points on a circle, with dents between them on a smaller one; three and a half: a triangle.
     */
    private static Shape star(int points, double outer, double inner) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < 2 * points; i++) {
            double angle = Math.PI * i / points - Math.PI / 2;
            double radius = i % 2 == 0 ? outer : inner;
            if (i == 0) {
                path.moveTo(radius * Math.cos(angle), radius * Math.sin(angle));
            } else {
                path.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }

    private static Shape heart() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 0.95);
        path.curveTo(-1.6, -0.1, -0.85, -1.25, 0, -0.45);
        path.curveTo(0.85, -1.25, 1.6, -0.1, 0, 0.95);
        path.closePath();
        return path;
    }

    private static Shape cross() {
        Area cross = new Area(new Rectangle2D.Double(-0.28, -0.95, 0.56, 1.9));
        cross.add(new Area(new Rectangle2D.Double(-0.95, -0.28, 1.9, 0.56)));
        return cross;
    }

    private static Shape crescent() {
        Area crescent = new Area(new Ellipse2D.Double(-0.95, -0.95, 1.9, 1.9));
        crescent.subtract(new Area(new Ellipse2D.Double(-0.35, -0.8, 1.6, 1.6)));
        return crescent;
    }

    private static Shape arrow() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -1);
        path.lineTo(0.75, -0.15);
        path.lineTo(0.26, -0.15);
        path.lineTo(0.26, 0.95);
        path.lineTo(-0.26, 0.95);
        path.lineTo(-0.26, -0.15);
        path.lineTo(-0.75, -0.15);
        path.closePath();
        return path;
    }
}
