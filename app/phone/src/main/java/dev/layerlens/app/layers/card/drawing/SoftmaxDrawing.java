package dev.layerlens.app.layers.card.drawing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Scores that may be anything become shares of one.
 *
 * @param scores the largest ones, falling
 * @param shares what softmax makes of each among all scores, 0 to 1
 */
public record SoftmaxDrawing(List<Double> scores, List<Double> shares) implements Drawing {

    public SoftmaxDrawing {
        scores = List.copyOf(scores);
        shares = List.copyOf(shares);
    }

    /** Scores as if there were no others. */
    public static SoftmaxDrawing of(double... scores) {
        double largest = Arrays.stream(scores).max().orElse(0);
        double sum = Arrays.stream(scores).map(s -> Math.exp(s - largest)).sum();
        return new SoftmaxDrawing(
                Arrays.stream(scores).boxed().collect(Collectors.toList()),
                Arrays.stream(scores)
                        .mapToObj(s -> Math.exp(s - largest) / sum)
                        .collect(Collectors.toList()));
    }

    @Override
    public float height(Ink ink, float width) {
        return scores.size() * 1.4f * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        double most = scores.stream().mapToDouble(Math::abs).max().orElse(1);
        float half = page.width() * 0.42f;
        float room = half * 0.36f;
        float bar = half - room;
        for (int i = 0; i < scores.size(); i++) {
            float y = (i + 0.5f) * page.height() / scores.size();
            double score = scores.get(i);
            page.label(String.format(Locale.ROOT, "%.1f", score), page.left(room / 2, 0), y, room);
            float long0 = (float) (bar * Math.abs(score) / Math.max(most, 1e-9));
            bar(page, room, long0, y, score < 0 ? ink.line() : ink.soft());
            float start = page.width() - half;
            float long1 = (float) (bar * shares.get(i));
            bar(page, start, long1, y, ink.accent());
            page.label(
                    percent(shares.get(i)),
                    page.left(start + long1 + room / 2 + 2 * ink.unit(), 0),
                    y,
                    room);
        }
        page.arrow(page.width() * 0.46f, page.width() * 0.54f, page.height() / 2);
    }

    /** What is not all is never "100%", as everywhere in the app. */
    private static String percent(double share) {
        long rounded = Math.round(100 * share);
        return (share < 1 ? Math.min(99, rounded) : rounded) + "%";
    }

    private static void bar(Page page, float start, float length, float y, int colour) {
        float half = 0.4f * page.ink().row();
        float left = page.left(start, length);
        page.box(left, y - half, left + Math.max(length, page.ink().unit()), y + half, colour);
    }
}
