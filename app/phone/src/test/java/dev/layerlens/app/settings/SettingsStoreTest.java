package dev.layerlens.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.SharedPreferences;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.inference.BackendWish;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class SettingsStoreTest {
    private final SharedPreferences preferences =
            ApplicationProvider.getApplicationContext()
                    .getSharedPreferences("settings-test", Context.MODE_PRIVATE);

    @Test
    public void whatWasSetIsThereInTheNextStart() {
        new SettingsStore(preferences)
                .change(
                        s ->
                                s.withBackend(new BackendWish(BackendWish.Kind.CPU, 4))
                                        .withThreshold(Optional.of(0.8f))
                                        .withAnswers(5)
                                        .withSmoothing(false)
                                        .withTheme(Theme.DARK));
        Settings next = new SettingsStore(preferences).now();
        assertThat(next)
                .isEqualTo(
                        new Settings(
                                new BackendWish(BackendWish.Kind.CPU, 4),
                                Optional.of(0.8f),
                                5,
                                false,
                                false,
                                Theme.DARK));
    }

    @Test
    public void theModelsOwnThresholdTakesTheUsersPlaceAgain() {
        SettingsStore store = new SettingsStore(preferences);
        store.change(s -> s.withThreshold(Optional.of(0.8f)));
        store.change(s -> s.withThreshold(Optional.empty()));
        assertThat(new SettingsStore(preferences).now().threshold()).isEmpty();
    }

    @Test
    public void whatMakesNoSenseIsBroughtIntoRange() {
        preferences
                .edit()
                .putInt("threads", -1)
                .putInt("answers", 99)
                .putString("theme", "PINK")
                .apply();
        Settings read = new SettingsStore(preferences).now();
        assertThat(read.answers()).isEqualTo(5);
        assertThat(read.backend().threads()).isEqualTo(1);
        assertThat(read.theme()).isEqualTo(Theme.SYSTEM);
    }
}
