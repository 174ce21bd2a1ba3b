package dev.layerlens.app.library;

import android.content.SharedPreferences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which model the user chose, remembered until the app is removed. */
public final class Choice {
    private static final String KEY = "model";

    /**
     * What a new user meets: everyday things, or where there is no such model, shapes, whose
     * answers can be tried with a pen and a sheet of paper.
     */
    private static final List<String> FIRST =
            List.of("models/everyday.tflite", "models/shapes.tflite");

    private final SharedPreferences preferences;

    public Choice(SharedPreferences preferences) {
        this.preferences = preferences;
    }

    /** The chosen one of these models; the one to begin with where none was, or it is gone. */
    public Optional<ModelAsset> among(List<ModelAsset> models) {
        return Stream.concat(Stream.of(preferences.getString(KEY, "")), FIRST.stream())
                .map(path -> models.stream().filter(m -> m.path().equals(path)).findFirst())
                .filter(Optional::isPresent)
                .findFirst()
                .orElseGet(() -> models.stream().findFirst());
    }

    /**
     * Remembers a choice.
     *
     * @param path of the model, as {@link ModelAsset#path} has it
     */
    public void remember(String path) {
        preferences.edit().putString(KEY, path).apply();
    }
}
