package dev.layerlens.tools.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.explain.PictureFile;
import dev.layerlens.tools.reports.RobustnessChart;
import dev.layerlens.tools.robustness.Robustness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a model stands what cameras do, as text, JSON and a chart.
 *
 * @param mark of the pictures that it was asked about
 */
record RobustnessReport(Path file, String mark, Robustness own, Optional<Other> other) {

    /** The model beside it. */
    record Other(Path file, Robustness robustness) {}

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        Locale.ROOT,
                        "what cameras do to %,d pictures, top-1 in %%:%n%-12s",
                        own.pictures(),
                        "strength"));
        for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
            text.append(String.format(Locale.ROOT, "%8d", strength));
        }
        text.append("    mean");
        if (other.isPresent()) {
            text.append("  errors cut by");
        }
        for (Corruption corruption : Corruption.values()) {
            text.append(String.format(Locale.ROOT, "%n%-12s", corruption.title()));
            own.accuracy().get(corruption).forEach(share -> text.append(percent(share)));
            text.append(percent(own.mean(corruption)));
            other.ifPresent(
                    o ->
                            text.append(
                                    String.format(
                                            "%15s", cut(own.cut(corruption, o.robustness())))));
        }
        text.append(String.format("%n%s", summary(own)));
        other.ifPresent(
                o ->
                        text.append(
                                String.format(
                                        "%nbeside %s: %s; cut by %s",
                                        o.file(),
                                        summary(o.robustness()),
                                        cut(own.cut(o.robustness())))));
        return text.toString();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%8.2f", 100 * share);
    }

    private static String summary(Robustness robustness) {
        return String.format(
                Locale.ROOT,
                "clean %.2f %%, mean corruption error %.2f %%",
                100 * robustness.clean(),
                100 * robustness.error());
    }

    private static String cut(OptionalDouble cut) {
        return cut.isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", 100 * cut.getAsDouble())
                : "-";
    }

    JsonObject json() {
        JsonObject json = EarlierEvaluation.json(own, mark);
        other.ifPresent(
                o -> {
                    JsonObject beside = EarlierEvaluation.json(o.robustness(), mark);
                    beside.addProperty("file", o.file().toString());
                    beside.add("cut", number(own.cut(o.robustness())));
                    JsonObject cuts = new JsonObject();
                    for (Corruption corruption : Corruption.values()) {
                        cuts.add(corruption.title(), number(own.cut(corruption, o.robustness())));
                    }
                    beside.add("cuts", cuts);
                    json.add("beside", beside);
                });
        return json;
    }

    private static JsonElement number(OptionalDouble value) {
        return value.isPresent() ? new JsonPrimitive(value.getAsDouble()) : JsonNull.INSTANCE;
    }

    /** Draws the chart. */
    void write(Path png) throws IOException {
        PictureFile.write(
                RobustnessChart.draw(
                        new RobustnessChart.Line(name(file), own),
                        other.map(o -> new RobustnessChart.Line(name(o.file()), o.robustness()))),
                png);
    }

    /** Without its ending; with its folder where both have the same name. */
    private String name(Path model) {
        boolean alike =
                other.filter(o -> o.file().getFileName().equals(file.getFileName())).isPresent();
        Path folder = model.toAbsolutePath().getParent().getFileName();
        Path shown =
                alike && folder != null ? folder.resolve(model.getFileName()) : model.getFileName();
        return shown.toString().replaceFirst("\\.[^.]*$", "");
    }
}
