package dev.layerlens.card.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Parts of a JSON object that may be absent. */
final class Json {

    private Json() {}

    static <T> Optional<T> get(JsonObject json, String name, Function<JsonElement, T> read) {
        return Optional.ofNullable(json.get(name)).map(read);
    }

    /** An absent list is empty. */
    static <T> List<T> list(JsonObject json, String name, Function<JsonElement, T> read) {
        List<T> values = new ArrayList<>();
        if (json.has(name)) {
            json.getAsJsonArray(name).forEach(element -> values.add(read.apply(element)));
        }
        return values;
    }

    static <T> JsonArray array(List<T> values, Function<T, JsonElement> write) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(write.apply(value)));
        return array;
    }
}
