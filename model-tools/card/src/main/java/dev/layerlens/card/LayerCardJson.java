package dev.layerlens.card;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Optional;

/** One layer card as JSON. */
final class LayerCardJson {

    private LayerCardJson() {}

    static JsonObject write(LayerCard card) {
        JsonObject json = new JsonObject();
        json.addProperty("name", card.name());
        json.addProperty("kind", card.kind().name());
        json.addProperty("title", card.title());
        json.add("inputs", CardJson.array(card.inputs(), JsonPrimitive::new));
        json.addProperty("height", card.height());
        json.addProperty("width", card.width());
        json.addProperty("channels", card.channels());
        json.addProperty("activation", card.activation());
        json.add("formulas", CardJson.array(card.formulas(), LayerCardJson::write));
        json.addProperty("parameters", card.parameters());
        json.addProperty("multiplyAdds", card.multiplyAdds());
        json.add("receptiveField", write(card.receptiveField()));
        card.quantization().ifPresent(q -> json.add("quantization", write(q)));
        card.precision().ifPresent(p -> json.add("precision", write(p)));
        return json;
    }

    static LayerCard read(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new LayerCard(
                json.get("name").getAsString(),
                LayerKind.valueOf(json.get("kind").getAsString()),
                json.get("title").getAsString(),
                CardJson.list(json.get("inputs"), JsonElement::getAsString),
                json.get("height").getAsInt(),
                json.get("width").getAsInt(),
                json.get("channels").getAsInt(),
                json.get("activation").getAsString(),
                CardJson.list(json.get("formulas"), LayerCardJson::readFormula),
                json.get("parameters").getAsLong(),
                json.get("multiplyAdds").getAsLong(),
                readReceptiveField(json.get("receptiveField").getAsJsonObject()),
                Optional.ofNullable(json.get("quantization")).map(LayerCardJson::readQuantization),
                Optional.ofNullable(json.get("precision")).map(LayerCardJson::readPrecision));
    }

    private static JsonObject write(Formula formula) {
        JsonObject json = new JsonObject();
        json.addProperty("quantity", formula.quantity().name());
        json.addProperty("symbols", formula.symbols());
        json.addProperty("numbers", formula.numbers());
        return json;
    }

    private static Formula readFormula(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Formula(
                Formula.Quantity.valueOf(json.get("quantity").getAsString()),
                json.get("symbols").getAsString(),
                json.get("numbers").getAsString());
    }

    private static JsonObject write(ReceptiveField field) {
        JsonObject json = new JsonObject();
        json.addProperty("size", field.size());
        json.addProperty("stride", field.stride());
        json.addProperty("start", field.start());
        return json;
    }

    private static ReceptiveField readReceptiveField(JsonObject json) {
        return new ReceptiveField(
                json.get("size").getAsInt(),
                json.get("stride").getAsInt(),
                json.get("start").getAsInt());
    }

    private static JsonObject write(Quantization quantization) {
        JsonObject json = new JsonObject();
        json.addProperty("scale", quantization.scale());
        json.addProperty("zeroPoint", quantization.zeroPoint());
        return json;
    }

    private static Quantization readQuantization(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new Quantization(json.get("scale").getAsFloat(), json.get("zeroPoint").getAsInt());
    }

    private static JsonObject write(LayerPrecision precision) {
        JsonObject json = new JsonObject();
        json.addProperty("scheme", precision.scheme().name());
        json.addProperty("weightScales", precision.weightScales());
        json.addProperty("min", precision.min());
        json.addProperty("max", precision.max());
        precision.decibels().ifPresent(decibels -> json.addProperty("decibels", decibels));
        return json;
    }

    private static LayerPrecision readPrecision(JsonElement element) {
        JsonObject json = element.getAsJsonObject();
        return new LayerPrecision(
                Precision.valueOf(json.get("scheme").getAsString()),
                json.get("weightScales").getAsInt(),
                json.get("min").getAsFloat(),
                json.get("max").getAsFloat(),
                Optional.ofNullable(json.get("decibels")).map(JsonElement::getAsDouble));
    }
}
