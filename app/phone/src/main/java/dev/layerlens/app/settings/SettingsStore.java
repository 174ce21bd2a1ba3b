package dev.layerlens.app.settings;

import android.content.SharedPreferences;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.inference.BackendWish;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps the settings on the phone and tells who asks of every change. Main thread only. */
public final class SettingsStore {
    private static final String BACKEND = "backend";
    private static final String THREADS = "threads";
    private static final String THRESHOLD = "threshold";
    private static final String ANSWERS = "answers";
    private static final String SMOOTHING = "smoothing";
    private static final String HEAT_MAP = "heat-map";
    private static final String THEME = "theme";

    private final SharedPreferences preferences;
    private final MutableLiveData<Settings> settings;

    public SettingsStore(SharedPreferences preferences) {
        this.preferences = preferences;
        this.settings = new MutableLiveData<>(read(preferences));
    }

    /** The settings, now and after every change. */
    public LiveData<Settings> settings() {
        return settings;
    }

    /** The settings as they are. */
    public Settings now() {
        return settings.getValue();
    }

    /** Changes them; nobody is told if they stay the same. */
    public void change(UnaryOperator<Settings> change) {
        Settings before = now();
        Settings after = change.apply(before);
        if (!after.equals(before)) {
            write(after);
            settings.setValue(after);
        }
    }

    private static Settings read(SharedPreferences from) {
        Settings first = Settings.FIRST;
        return new Settings(
                new BackendWish(
                        named(
                                BackendWish.Kind.values(),
                                from.getString(BACKEND, ""),
                                first.backend().kind()),
                        Math.max(1, from.getInt(THREADS, first.backend().threads()))),
                from.contains(THRESHOLD)
                        ? Optional.of(from.getFloat(THRESHOLD, 0))
                        : Optional.empty(),
                from.getInt(ANSWERS, first.answers()),
                from.getBoolean(SMOOTHING, first.smoothing()),
                from.getBoolean(HEAT_MAP, first.heatMap()),
                named(Theme.values(), from.getString(THEME, ""), first.theme()));
    }

    /** The constant of that name; the file may come from another version of the app. */
    private static <E extends Enum<E>> E named(E[] constants, String name, E otherwise) {
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private void write(Settings kept) {
        SharedPreferences.Editor editor =
                preferences
                        .edit()
                        .putString(BACKEND, kept.backend().kind().name())
                        .putInt(THREADS, kept.backend().threads())
                        .remove(THRESHOLD)
                        .putInt(ANSWERS, kept.answers())
                        .putBoolean(SMOOTHING, kept.smoothing())
                        .putBoolean(HEAT_MAP, kept.heatMap())
                        .putString(THEME, kept.theme().name());
        kept.threshold().ifPresent(t -> editor.putFloat(THRESHOLD, t));
        editor.apply();
    }
}
