package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.Answer;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.settings.Theme;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.Label;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

@RunWith(AndroidJUnit4.class)
public final class NotSureTest {
    private static final List<Answer> ANSWERS =
            List.of(
                    new Answer(4, new Label("lemon", "레몬"), 0.31f),
                    new Answer(2, new Label("banana", "바나나"), 0.25f));

    private static final Settings SETTINGS =
            new Settings(BackendWish.AUTO, Optional.empty(), 3, true, false, Theme.SYSTEM);

    private final View root =
            LayoutInflater.from(
                            new ContextThemeWrapper(
                                    ApplicationProvider.getApplicationContext(),
                                    R.style.Theme_LayerLens))
                    .inflate(R.layout.fragment_look, null);
    private final LookViews views =
            new LookViews(
                    root,
                    new Figures(root.getResources().getConfiguration().getLocales().get(0)),
                    () -> {},
                    action -> {},
                    tapped -> {});

    private void show(boolean sure) {
        views.show(
                Optional.empty(),
                new ModelState.Opening(),
                Optional.of(new Reading(ANSWERS, sure, true, 0, 1_000_000)),
                SETTINGS,
                Optional.empty(),
                new LatencySplit());
    }

    private TextView name(int row) {
        return root.findViewById(row).findViewById(R.id.answer_name);
    }

    private String spoken(int row) {
        return root.findViewById(row).getContentDescription().toString();
    }

    private int colour(int row) {
        LinearProgressIndicator bar = root.findViewById(row).findViewById(R.id.answer_bar);
        return bar.getIndicatorColor()[0];
    }

    @Test
    public void belowTheThresholdTheClosestIsNamedAndBarsAreGrey() {
        show(true);
        int sureColour = colour(R.id.answer_1);
        assertThat(name(R.id.answer_1).getText().toString()).isEqualTo("lemon");
        assertThat(spoken(R.id.answer_1)).isEqualTo("lemon, 31%");
        show(false);
        assertThat(name(R.id.answer_1).getText().toString()).isEqualTo("Not sure – closest: lemon");
        assertThat(spoken(R.id.answer_1)).isEqualTo("Not sure. The closest is lemon, 31%");
        assertThat(spoken(R.id.answer_2)).isEqualTo("banana, 25%");
        assertThat(name(R.id.answer_2).getText().toString()).isEqualTo("banana");
        assertThat(colour(R.id.answer_1)).isNotEqualTo(sureColour);
        assertThat(colour(R.id.answer_2)).isEqualTo(colour(R.id.answer_1));
        show(true);
        assertThat(colour(R.id.answer_1)).isEqualTo(sureColour);
        assertThat(spoken(R.id.answer_1)).isEqualTo("lemon, 31%");
    }

    @Test
    @Config(qualifiers = "ko")
    public void inKoreanItIsSaidInKorean() {
        show(false);
        assertThat(name(R.id.answer_1).getText().toString()).startsWith("확실하지 않음").endsWith("레몬");
        assertThat(spoken(R.id.answer_1)).contains("레몬");
    }
}
