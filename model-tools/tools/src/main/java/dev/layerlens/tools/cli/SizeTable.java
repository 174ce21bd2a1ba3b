package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.export.FileSizes;
import dev.layerlens.tools.runtime.NotAModelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sizes of files without metadata, beside those of TensorFlow's converter. */
final class SizeTable {

    /** One file. */
    private record Line(FileSizes of, FileSizes.Row row) {}

    private final List<Line> lines = new ArrayList<>();

    private SizeTable() {}

    static SizeTable of(List<FileSizes> measured) throws NotAModelException {
        SizeTable table = new SizeTable();
        for (FileSizes sizes : measured) {
            for (FileSizes.Row row : sizes.rows()) {
                table.lines.add(new Line(sizes, row));
            }
        }
        return table;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        "%-17s %5s %7s %-8s %12s %12s %6s %12s %6s",
                        "network",
                        "input",
                        "classes",
                        "scheme",
                        "TF converter",
                        "classify",
                        "ratio",
                        "and explain",
                        "ratio"));
        for (Line line : lines) {
            FileSizes.Row row = line.row();
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%-17s %5d %7d %-8s %,12d %,12d %6.3f %,12d %6.3f",
                            line.of().network(),
                            line.of().size(),
                            line.of().classes(),
                            row.scheme().name().toLowerCase(Locale.ROOT),
                            row.converter(),
                            row.bare(),
                            row.ratio(),
                            row.explained(),
                            row.explainedRatio()));
        }
        return text.toString();
    }

    JsonObject json() {
        JsonArray array = new JsonArray();
        for (Line line : lines) {
            JsonObject json = new JsonObject();
            json.addProperty("network", line.of().network());
            json.addProperty("size", line.of().size());
            json.addProperty("classes", line.of().classes());
            json.addProperty("scheme", line.row().scheme().name());
            json.addProperty("converter", line.row().converter());
            json.addProperty("classify", line.row().bare());
            json.addProperty("explained", line.row().explained());
            array.add(json);
        }
        JsonObject json = new JsonObject();
        json.add("files", array);
        return json;
    }
}
