package dev.layerlens.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.ContextThemeWrapper;
import android.view.LayoutInflater;
import android.view.View;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import com.google.android.material.chip.Chip;
import dev.layerlens.app.R;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.LensRig;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.BackendWish;
import dev.layerlens.app.ui.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What the chip of the backend says where it has room, and where it has not. */
@RunWith(AndroidJUnit4.class)
public final class BackendChipTest {
    private static final long NANOS = 10_000_000;

    private final LensRig rig = new LensRig();

    @After
    public void close() {
        rig.close();
    }

    /** What it says of a live picture on a screen of that width, in pixels. */
    private String on(int width) {
        View root =
                LayoutInflater.from(
                                new ContextThemeWrapper(
                                        ApplicationProvider.getApplicationContext(),
                                        R.style.Theme_LayerLens))
                        .inflate(R.layout.view_look_stage, null);
        int exactly = View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY);
        root.measure(exactly, exactly);
        root.layout(0, 0, width, width);
        Chip chip = root.findViewById(R.id.backend);
        LatencySplit latency = new LatencySplit();
        latency.add(0, 0, NANOS, 0);
        new BackendChip(chip, new Figures(Locale.ENGLISH), () -> {})
                .show(
                        new ModelState.Ready(
                                rig.models().get(0),
                                new BackendReport(
                                        BackendWish.AUTO,
                                        Backend.CPU,
                                        2,
                                        false,
                                        Optional.empty(),
                                        List.of())),
                        Optional.of(new Reading(List.of(), true, false, 0, NANOS)),
                        latency);
        return chip.getText().toString();
    }

    @Test
    public void theRateIsLeftOutWhereItHasNoRoom() {
        assertThat(on(400)).startsWith("CPU").contains("100 fps").endsWith("ms");
        assertThat(on(160)).startsWith("CPU").doesNotContain("fps").endsWith("ms");
    }
}
