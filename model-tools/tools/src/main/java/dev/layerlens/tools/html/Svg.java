package dev.layerlens.tools.html;

import java.util.Locale;

/** A drawing that is being written. Text in it is escaped, classes and paths are ours. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a drawing.
     *
     * @param label what a reader who does not see it is told
     */
    Svg(double width, double height, String style, String label) {
        text.append("<svg class=\"")
                .append(style)
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" role=\"img\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
    }

    Svg rectangle(String style, double x, double y, double width, double height) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
                        style,
                        number(x),
                        number(y),
                        number(width),
                        number(height)));
        return this;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return path(
                style, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
    }

    Svg path(String style, String path) {
        text.append("<path class=\"").append(style).append("\" d=\"").append(path).append("\"/>");
        return this;
    }

    Svg circle(String style, double x, double y, double radius) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>",
                        style,
                        number(x),
                        number(y),
                        number(radius)));
        return this;
    }

    /** Text whose anchor is "start", "middle" or "end". */
    Svg text(String style, String anchor, double x, double y, String content) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "<text class=\"%s\" text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>",
                        style,
                        anchor,
                        number(x),
                        number(y),
                        escaped(content)));
        return this;
    }

    /** Markup of ours as it is. */
    Svg raw(String markup) {
        text.append(markup);
        return this;
    }

    String end() {
        return text + "</svg>";
    }

    /** To a hundredth, as short as it can be written. */
    static String number(double value) {
        double rounded = Math.round(100 * value) / 100.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
