package dev.layerlens.app.library;

import android.content.SharedPreferences;
import java.util.List;
import java.util.Optional;

/** Which model the user chose, remembered until the app is removed. */
public final class Choice {
    private static final String KEY = "model";

    /** What a new user meets first: its answers can be tried with a pen and a sheet of paper. */
    private static final String FIRST = "models/shapes.tflite";

    private final SharedPreferences preferences;

    public Choice(SharedPreferences preferences) {
        this.preferences = preferences;
    }

    /** The chosen one of these models; the first one where the chosen one is gone. */
    public Optional<ModelAsset> among(List<ModelAsset> models) {
        String path = preferences.getString(KEY, FIRST);
        Optional<ModelAsset> chosen =
                models.stream().filter(m -> m.path().equals(path)).findFirst();
        return chosen.isPresent() ? chosen : models.stream().findFirst();
    }

    /** Remembers a choice. */
    public void remember(ModelAsset model) {
        preferences.edit().putString(KEY, model.path()).apply();
    }
}
