package dev.layerlens.tools.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Patch;
import java.util.List;

/** What a page's script reads: where each map lies in its picture, and which pixels cells see. */
final class PageData {
    private static final List<String> TEXTS =
            List.of("cell", "sees", "padding", "map", "layer", "network");

    private final Subject subject;
    private final SeenParts fields;
    private final JsonArray layers = new JsonArray();
    private float peak;

    PageData(Subject subject, SeenParts fields) {
        this.subject = subject;
        this.fields = fields;
    }

    /** Adds a layer whose maps are shown. */
    void add(int index, LayerSight sight) {
        LayerCard card = subject.layers().get(index);
        JsonObject json = new JsonObject();
        json.addProperty("index", index);
        json.addProperty("width", card.width());
        json.addProperty("height", card.height());
        json.addProperty("columns", sight.sheet().columns());
        json.addProperty("signed", sight.sheet().signed());
        JsonArray channels = new JsonArray();
        JsonArray peaks = new JsonArray();
        JsonArray means = new JsonArray();
        for (int channel : sight.sheet().shown()) {
            channels.add(channel);
            peaks.add(rounded(sight.sheet().peak(channel)));
            means.add(rounded(sight.channels().mean(channel)));
        }
        json.add("channels", channels);
        json.add("peaks", peaks);
        json.add("means", means);
        json.addProperty("peak", rounded(sight.peak()));
        json.add("rows", borders(card, true));
        json.add("cells", borders(card, false));
        layers.add(json);
        peak = Math.max(peak, sight.peak());
    }

    /** First pixel and the one after the last, for each row or column of cells. */
    private JsonArray borders(LayerCard card, boolean rows) {
        JsonArray borders = new JsonArray();
        int count = rows ? card.height() : card.width();
        for (int i = 0; i < count; i++) {
            Patch patch =
                    rows
                            ? fields.patch(card, i, card.width() / 2)
                            : fields.patch(card, card.height() / 2, i);
            borders.add(rows ? patch.top() : patch.left());
            borders.add(rows ? patch.bottom() : patch.right());
        }
        return borders;
    }

    /** Six digits: more than the levels of the pictures hold. */
    private static Number rounded(double value) {
        return value == 0 || !Double.isFinite(value)
                ? 0
                : new java.math.BigDecimal(value).round(new java.math.MathContext(6));
    }

    /** All of it, so that it may stand in a script element. */
    String json(ReportText text) {
        JsonObject json = new JsonObject();
        json.addProperty("steps", MapSheet.STEPS);
        json.addProperty("height", subject.inputHeight());
        json.addProperty("width", subject.inputWidth());
        json.addProperty("peak", rounded(peak));
        JsonArray layered = layers.deepCopy();
        json.add("layers", layered);
        json.add("unsigned", palette(false));
        json.add("signed", palette(true));
        JsonObject texts = new JsonObject();
        TEXTS.forEach(key -> texts.addProperty(key, text.get("script." + key)));
        json.add("texts", texts);
        return json.toString().replace("</", "<\\/");
    }

    private static JsonArray palette(boolean signed) {
        JsonArray colours = new JsonArray();
        int[] palette = MapSheet.palette(signed);
        for (int i = 0; i <= MapSheet.STEPS; i++) {
            colours.add(palette[i] & 0xffffff);
        }
        return colours;
    }
}
