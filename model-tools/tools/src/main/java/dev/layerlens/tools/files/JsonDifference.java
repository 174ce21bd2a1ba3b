package dev.layerlens.tools.files;

import com.google.gson.JsonElement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a plan that was written down has otherwise than the one of now. */
public final class JsonDifference {
    private final List<String> free;

    /**
     * @param free names of what may differ, as in "hardware.threads"
     */
    public JsonDifference(List<String> free) {
        this.free = List.copyOf(free);
    }

    /** The first difference in words, as in "it began with epochs 3, not 4"; empty if none. */
    public Optional<String> between(JsonElement before, JsonElement now) {
        return between("", before, now);
    }

    private Optional<String> between(String name, JsonElement before, JsonElement now) {
        if (free.contains(name) || now.equals(before) || before == null && isZero(now)) {
            return Optional.empty();
        }
        if (before == null || !before.isJsonObject() || !now.isJsonObject()) {
            return Optional.of("it began with " + name + " " + before + ", not " + now);
        }
        for (Map.Entry<String, JsonElement> entry : now.getAsJsonObject().entrySet()) {
            String inner = name.isEmpty() ? entry.getKey() : name + "." + entry.getKey();
            JsonElement old = before.getAsJsonObject().get(entry.getKey());
            Optional<String> found = between(inner, old, entry.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether an option that the version before did not have yet is left out now as well. */
    private static boolean isZero(JsonElement value) {
        return value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber()
                && value.getAsDouble() == 0;
    }
}
