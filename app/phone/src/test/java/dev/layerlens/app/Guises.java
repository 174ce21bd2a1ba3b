package dev.layerlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import android.view.View;
import dev.layerlens.desktoptflite.Gpu;
import dev.layerlens.desktoptflite.GpuMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.robolectric.annotation.Config;

/**
 * Leads through screens as they are by day and by night, in another language, in large type, on
 * another phone. On every one nothing is cut off, and Google's accessibility checks find nothing
 * wrong; each is drawn to {@code target/screenshots}, to be looked at.
 */
public abstract class Guises {
    private static final String PHONE = "w411dp-h823dp-xhdpi";

    private final List<String> problems = new ArrayList<>();
    private String guise = "";

    /** Shows the screens one after the other; calls {@link #look} at each. */
    abstract void tour() throws Exception;

    @Before
    public void holdStill() {
        Screenshots.holdStill();
        Gpu.set(GpuMode.WORKS);
    }

    @Test
    @Config(qualifiers = PHONE)
    public void byDay() throws Exception {
        tour("light");
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-night-xhdpi")
    public void byNight() throws Exception {
        tour("dark");
    }

    @Test
    @Config(qualifiers = "ko-" + PHONE)
    public void inKorean() throws Exception {
        tour("korean");
    }

    @Test
    @Config(qualifiers = "w823dp-h411dp-land-xhdpi")
    public void lyingOnItsSide() throws Exception {
        tour("landscape");
    }

    @Test
    @Config(qualifiers = PHONE, fontScale = 2)
    public void inLargeType() throws Exception {
        tour("large-type");
    }

    @Test
    @Config(qualifiers = "ko-w360dp-h640dp-xhdpi", fontScale = 2)
    public void onASmallKoreanPhoneInLargeType() throws Exception {
        tour("small");
    }

    @Test
    @Config(qualifiers = "w900dp-h1200dp-xhdpi")
    public void onATablet() throws Exception {
        tour("tablet");
    }

    @Test
    @Config(qualifiers = "w1200dp-h900dp-land-xhdpi")
    public void onATabletOnItsSide() throws Exception {
        tour("tablet-landscape");
    }

    /** There is no Arabic text, but everything has to be mirrored. */
    @Test
    @Config(qualifiers = "ar-ldrtl-" + PHONE)
    public void fromRightToLeft() throws Exception {
        tour("right-to-left");
    }

    private void tour(String name) throws Exception {
        guise = name;
        tour();
        assertThat(problems).isEmpty();
    }

    /**
     * Draws what is on the screen now, and collects what is wrong with it.
     *
     * @param stop its name
     */
    final void look(String stop) {
        Screenshots.keep(stop + "-" + guise);
        View top = Windows.top();
        CutText.problems(top).forEach(p -> problems.add(stop + ": " + p));
        SpokenScreen.problems(top).forEach(p -> problems.add(stop + ": " + p));
    }
}
