package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.tools.confidence.Reliability;
import dev.layerlens.tools.confidence.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How honest a file's probabilities are, as {@code quantize} prints it.
 *
 * @param temperature what its logits were divided by
 * @param wanted share of the shown answers that a threshold was looked for to be right; empty where
 *     a person gave one
 * @param heldBack on the pictures that temperature and threshold were found on, if there are any
 * @param test on the test pictures
 */
record Confidence(
        double temperature,
        Optional<Double> wanted,
        Optional<Reliability> heldBack,
        Reliability test) {

    /** A table with two lines a model. */
    static String table(List<MeasuredModel> models) {
        StringBuilder text =
                new StringBuilder(
                        String.format(
                                "%-9s %-17s %11s  %-18s %-16s %9s %8s %8s",
                                "precision",
                                "pictures",
                                "temperature",
                                "calibration error",
                                "NLL, nats",
                                "threshold",
                                "shown",
                                "right"));
        for (MeasuredModel model : models) {
            Confidence confidence = model.confidence();
            String name = model.card().precision().name().toLowerCase(Locale.ROOT);
            confidence.heldBack.ifPresent(r -> confidence.row(text, name, "held back", r));
            boolean first = confidence.heldBack.isEmpty();
            confidence.row(text, first ? name : "", "test", confidence.test);
        }
        return text.append(models.get(0).confidence().remark()).toString();
    }

    private void row(StringBuilder text, String name, String kind, Reliability r) {
        boolean scaled = temperature != 1;
        text.append(
                String.format(
                        Locale.ROOT,
                        "%n%-9s %-17s %11s  %-18s %-16s %9s %8s %8s",
                        name,
                        String.format(Locale.ROOT, "%s, %,d", kind, r.pictures()),
                        name.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", temperature),
                        (scaled ? percent(r.errorBefore()) + " -> " : "") + percent(r.error()),
                        (scaled ? nats(r.nllBefore()) + " -> " : "") + nats(r.nll()),
                        name.isEmpty() ? "" : threshold(r.selection()),
                        percent(r.selection().coverage()),
                        percent(r.selection().accuracy())));
    }

    private String remark() {
        if (heldBack.isEmpty()) {
            return wanted.isEmpty()
                    ? ""
                    : "\nThe run held no pictures back to calibrate on (train --calibration-share).";
        }
        return wanted.map(
                        share ->
                                String.format(
                                        Locale.ROOT,
                                        "%nThe threshold is the lowest whose answers are right in"
                                                + " %.0f %%, with 95 %% certainty; none where"
                                                + " there is none.",
                                        100 * share))
                .orElse("");
    }

    private static String threshold(Selection selection) {
        return selection.threshold() > 0 ? percent(selection.threshold()) : "none";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    private static String nats(double nll) {
        return String.format(Locale.ROOT, "%.4f", nll);
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("temperature", temperature);
        json.addProperty("threshold", test.selection().threshold());
        wanted.ifPresent(share -> json.addProperty("sure", share));
        heldBack.ifPresent(reliability -> json.add("heldBack", json(reliability)));
        json.add("test", json(test));
        return json;
    }

    private static JsonObject json(Reliability reliability) {
        JsonObject json = new JsonObject();
        json.addProperty("pictures", reliability.pictures());
        json.addProperty("calibrationErrorBefore", reliability.errorBefore());
        json.addProperty("calibrationError", reliability.error());
        json.addProperty("nllBefore", reliability.nllBefore());
        json.addProperty("nll", reliability.nll());
        json.addProperty("coverage", reliability.selection().coverage());
        json.addProperty("accuracy", reliability.selection().accuracy());
        return json;
    }
}
