package dev.layerlens.app.layers.sharing;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.CardJson;
import java.nio.charset.StandardCharsets;

/** A walk in numbers: the model's card, the answer, and every layer's figures beside its card. */
final class WalkJson {
    private final JsonObject json;

    WalkJson(Walk walk) {
        json = JsonParser.parseString(CardJson.write(walk.card())).getAsJsonObject();
        JsonArray answers = new JsonArray();
        for (Answer answer : walk.answer().top(walk.answer().probabilities().length)) {
            JsonObject one = new JsonObject();
            one.addProperty("class", answer.index());
            one.addProperty("name", answer.label().english());
            one.addProperty("probability", answer.probability());
            answers.add(one);
        }
        json.add("answers", answers);
    }

    /**
     * Adds what a layer saw.
     *
     * @param place of the layer in the network
     * @param picture the file with its maps
     */
    void add(int place, String picture, JsonObject figures) {
        JsonObject layer = json.getAsJsonArray("layers").get(place).getAsJsonObject();
        layer.addProperty("maps", picture);
        layer.add("statistics", figures);
    }

    /** The text, in UTF-8. */
    byte[] bytes() {
        return new GsonBuilder()
                .disableHtmlEscaping()
                .serializeSpecialFloatingPointValues()
                .setPrettyPrinting()
                .create()
                .toJson(json)
                .getBytes(StandardCharsets.UTF_8);
    }
}
