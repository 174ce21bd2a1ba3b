package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.transfer.Spread;
import dev.layerlens.tools.transfer.TransferSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a comparison came to, as it is printed. */
final class TransferTable {
    private static final String ROW = "%-9s %9s  %-11s %5s  %-16s %-16s  %-16s %s";

    private final PictureSet test;
    private final List<TransferSummary> summaries;

    TransferTable(PictureSet test, List<TransferSummary> summaries) {
        this.test = test;
        this.summaries = summaries;
    }

    /** A line an arm and size; accuracies in percent, margins over random weights in points. */
    String text() {
        String title =
                String.format(
                        Locale.ROOT,
                        "On %,d pictures of %s, in percent: mean +- standard deviation over the seeds;"
                                + " margins are over random weights.%n",
                        test.size(),
                        test.name());
        String head =
                String.format(
                        ROW + "%n",
                        "per class",
                        "pictures",
                        "arm",
                        "seeds",
                        "accuracy",
                        "margin",
                        "mean of classes",
                        "margin");
        return summaries.stream()
                .map(TransferTable::row)
                .collect(Collectors.joining(System.lineSeparator(), title + head, ""));
    }

    private static String row(TransferSummary summary) {
        return String.format(
                        Locale.ROOT,
                        ROW,
                        summary.size(),
                        String.format(Locale.ROOT, "%,d", summary.pictures()),
                        summary.arm(),
                        summary.seeds(),
                        percent("%.2f +- %.2f", summary.accuracy()),
                        summary.margin().map(m -> percent("%+.2f +- %.2f", m)).orElse(""),
                        percent("%.2f +- %.2f", summary.meanPerClass()),
                        summary.marginPerClass().map(m -> percent("%+.2f +- %.2f", m)).orElse(""))
                .stripTrailing();
    }

    private static String percent(String format, Spread spread) {
        return String.format(Locale.ROOT, format, 100 * spread.mean(), 100 * spread.deviation());
    }

    JsonObject json() {
        JsonArray rows = new JsonArray();
        for (TransferSummary summary : summaries) {
            JsonObject row = new JsonObject();
            row.addProperty("arm", summary.arm().toString());
            row.addProperty("perClass", summary.size().toString());
            row.addProperty("pictures", summary.pictures());
            row.addProperty("seeds", summary.seeds());
            add(row, "accuracy", Optional.of(summary.accuracy()));
            add(row, "meanPerClass", Optional.of(summary.meanPerClass()));
            add(row, "margin", summary.margin());
            add(row, "marginPerClass", summary.marginPerClass());
            rows.add(row);
        }
        JsonObject json = new JsonObject();
        json.addProperty("data", test.name());
        json.addProperty("testPictures", test.size());
        json.add("results", rows);
        return json;
    }

    private static void add(JsonObject row, String name, Optional<Spread> spread) {
        if (spread.isPresent()) {
            JsonObject json = new JsonObject();
            json.addProperty("mean", spread.get().mean());
            json.addProperty("deviation", spread.get().deviation());
            row.add(name, json);
        }
    }
}
