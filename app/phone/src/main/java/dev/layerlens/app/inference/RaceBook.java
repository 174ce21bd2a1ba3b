package dev.layerlens.app.inference;

import android.content.SharedPreferences;
import dev.layerlens.app.inference.BackendReport.Lap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How long models took on every backend, by the digest of the model: the races that were run, or
 * the benchmarks. They hold for one device with one version of its system and of the app: all are
 * forgotten when one of these changes.
 */
public final class RaceBook {
    private static final String PLACE = "place";
    private static final String RACE = "race.";

    private final SharedPreferences preferences;
    private final String place;

    /**
     * @param preferences of their own
     * @param place the device, its system and the version of the app
     */
    public RaceBook(SharedPreferences preferences, String place) {
        this.preferences = preferences;
        this.place = place;
    }

    /** The laps of a model's last race, fastest first; empty if it has to be run. */
    public Optional<List<Lap>> recall(String digest) {
        if (!place.equals(preferences.getString(PLACE, ""))) {
            return Optional.empty();
        }
        String text = preferences.getString(RACE + digest, "");
        try {
            List<Lap> laps = new ArrayList<>();
            for (String lap : text.split(";", -1)) {
                String[] parts = lap.split(",", -1);
                laps.add(
                        new Lap(
                                Backend.valueOf(parts[0]),
                                Integer.parseInt(parts[1]),
                                Long.parseLong(parts[2])));
            }
            laps.sort(Comparator.comparingLong(Lap::nanos));
            return Optional.of(Collections.unmodifiableList(laps));
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // nothing was written, or by another version: the race is run again
            return Optional.empty();
        }
    }

    /** Takes the place of what is known of a model. */
    public void remember(String digest, List<Lap> laps) {
        SharedPreferences.Editor editor = preferences.edit();
        if (!place.equals(preferences.getString(PLACE, ""))) {
            editor.clear().putString(PLACE, place);
        }
        String text =
                laps.stream()
                        .map(lap -> lap.backend() + "," + lap.threads() + "," + lap.nanos())
                        .collect(Collectors.joining(";"));
        editor.putString(RACE + digest, text).apply();
    }

    /** The next opening of that model runs a race. */
    void forget(String digest) {
        preferences.edit().remove(RACE + digest).apply();
    }
}
