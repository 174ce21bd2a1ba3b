package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.confidence.RiskCoverage;
import dev.layerlens.tools.confidence.Selection;
import dev.layerlens.tools.reports.RiskChart;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Risk against coverage, as text, JSON and picture.
 *
 * @param threshold probability below which answers are not shown, if there is one
 */
record RiskReport(RiskCoverage curve, Optional<Double> threshold) {
    private static final int PRINTED = 10;

    /** More would show how the very first answers happened to fall. */
    private static final int DRAWN = 100;

    /** What shows one part of the pictures, two parts, ... all. */
    private List<Selection> steps(int parts) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(part -> curve.covering((double) part / parts))
                .toList();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        threshold
                .map(curve::at)
                .ifPresent(
                        shown ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "sure (at or above %.1f %%) of %.2f %% of the"
                                                        + " pictures, and right in %.2f %% of"
                                                        + " them%n",
                                                100 * shown.threshold(),
                                                100 * shown.coverage(),
                                                100 * shown.accuracy())));
        text.append(
                String.format(
                        Locale.ROOT,
                        "risk against coverage, area under the curve (AURC) %.2f %%:%n",
                        100 * curve.area()));
        line(text, "shown, %", Selection::coverage);
        text.append('\n');
        line(text, "wrong, %", selection -> 1 - selection.accuracy());
        text.append('\n');
        line(text, "at or above, %", Selection::threshold);
        return text.toString();
    }

    private void line(StringBuilder text, String name, ToDoubleFunction<Selection> value) {
        text.append(String.format("%-15s", name));
        for (Selection selection : steps(PRINTED)) {
            text.append(String.format(Locale.ROOT, "%7.1f", 100 * value.applyAsDouble(selection)));
        }
    }

    /** Adds {@code aurc}, {@code riskCoverage} and, where there is a threshold, {@code sure}. */
    void addTo(JsonObject json) {
        threshold.map(curve::at).ifPresent(shown -> json.add("sure", json(shown)));
        json.addProperty("aurc", curve.area());
        JsonArray array = new JsonArray();
        steps(PRINTED).forEach(selection -> array.add(json(selection)));
        json.add("riskCoverage", array);
    }

    private static JsonObject json(Selection selection) {
        JsonObject json = new JsonObject();
        json.addProperty("threshold", selection.threshold());
        json.addProperty("coverage", selection.coverage());
        json.addProperty("accuracy", selection.accuracy());
        return json;
    }

    BufferedImage chart(String title, String subtitle) {
        return RiskChart.draw(
                title,
                subtitle,
                steps(DRAWN).stream().map(RiskReport::point).toList(),
                threshold.map(curve::at).map(RiskReport::point));
    }

    private static RiskChart.Point point(Selection selection) {
        return new RiskChart.Point(
                selection.threshold(), selection.coverage(), 1 - selection.accuracy());
    }
}
