package dev.layerlens.tools.proofs;

/**
 * The value of a formula's left side, as in "floor((32 - 3 + 1) / 2) + 1": numbers with or without
 * thousands separators, + - x /, parentheses and floor.
 */
final class Expression {
    private final String text;
    private int at;

    private Expression(String text) {
        this.text = text.replace(" ", "").replace(",", "");
    }

    static double value(String text) {
        Expression expression = new Expression(text);
        double value = expression.sum();
        if (expression.at < expression.text.length()) {
            throw new IllegalArgumentException("cannot read all of " + text);
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (next() == '+' || next() == '-')) {
            char sign = text.charAt(at++);
            double other = product();
            value = sign == '+' ? value + other : value - other;
        }
        return value;
    }

    private double product() {
        double value = factor();
        while (at < text.length() && (next() == 'x' || next() == '/')) {
            char sign = text.charAt(at++);
            double other = factor();
            value = sign == 'x' ? value * other : value / other;
        }
        return value;
    }

    private double factor() {
        if (text.startsWith("floor", at)) {
            at += "floor".length();
            return Math.floor(factor());
        } else if (next() == '(') {
            at++;
            double value = sum();
            if (next() != ')') {
                throw new IllegalArgumentException("no ) at " + at + " of " + text);
            }
            at++;
            return value;
        }
        int start = at;
        while (at < text.length() && (Character.isDigit(next()) || next() == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(start, at));
    }

    private char next() {
        return text.charAt(at);
    }
}
