package dev.layerlens.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class FiguresTest {
    private final Figures figures = new Figures(Locale.US);

    @Test
    public void perCentAreRoundedHalfUp() {
        assertThat(figures.percent(0.915)).isEqualTo("92%");
        assertThat(figures.percent(0)).isEqualTo("0%");
        assertThat(figures.exactPercent(0.67748)).isEqualTo("67.7%");
        assertThat(figures.exactPercent(0.8125)).isEqualTo("81.3%");
        assertThat(figures.exactPercent(0.92)).isEqualTo("92.0%");
        assertThat(figures.exactPercent(0)).isEqualTo("0.0%");
    }

    @Test
    public void whatIsNotAllIsNeverAHundred() {
        assertThat(figures.percent(1)).isEqualTo("100%");
        assertThat(figures.exactPercent(1)).isEqualTo("100.0%");
        assertThat(figures.percent(0.9999)).isEqualTo("99%");
        assertThat(figures.exactPercent(0.9999)).isEqualTo("99.9%");
        assertThat(figures.percent(Math.nextDown(1f))).isEqualTo("99%");
    }

    @Test
    public void numbersAreWrittenAsTheLanguageHasThem() {
        assertThat(new Figures(Locale.GERMANY).exactPercent(0.5)).isEqualTo("50,0\u00a0%");
        assertThat(figures.count(272_474)).isEqualTo("272,474");
        assertThat(figures.shortCount(40_800_000)).isEqualTo("40.8M");
        assertThat(new Figures(Locale.KOREA).shortCount(40_800_000)).isEqualTo("4080만");
        assertThat(figures.milliseconds(412_000)).isEqualTo("0.41");
        assertThat(figures.milliseconds(3_240_000)).isEqualTo("3.2");
        assertThat(figures.milliseconds(12_400_000)).isEqualTo("12");
    }

    @Test
    public void fineFiguresHaveThreeDigits() {
        assertThat(figures.fine(0.023456)).isEqualTo("0.0235");
        assertThat(figures.fine(-23.94)).isEqualTo("-23.9");
        assertThat(figures.fine(1024.4)).isEqualTo("1,024");
        assertThat(figures.fine(2.5)).isEqualTo("2.5");
        assertThat(figures.fine(0)).isEqualTo("0");
        assertThat(figures.fine(-0.0)).isEqualTo("0");
    }
}
