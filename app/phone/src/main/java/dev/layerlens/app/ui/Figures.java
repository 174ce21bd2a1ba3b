package dev.layerlens.app.ui;

import android.icu.text.CompactDecimalFormat;
import android.icu.text.CompactDecimalFormat.CompactStyle;
import android.icu.text.DecimalFormat;
import android.icu.text.NumberFormat;
import java.util.Locale;

/** Numbers as people of a language write them. */
public final class Figures {
    /** What is smaller is written as zero. */
    private static final double FINEST = 1e-6;

    private final Locale locale;

    public Figures(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Whole per cent, as in "92%"; what is not all is never "100%". */
    public String percent(double share) {
        return percent(share, 0);
    }

    /**
     * Per cent with one digit after the point, as in "91.7%"; what is not all is never "100.0%".
     */
    public String exactPercent(double share) {
        return percent(share, 1);
    }

    /** Rounds half up, as the pages of the models do. */
    private String percent(double share, int digits) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        double all = 100 * Math.pow(10, digits);
        double rounded = Math.round(share * all);
        return format.format((share < 1 ? Math.min(all - 1, rounded) : rounded) / all);
    }

    /** A count in full, as in "272,474". */
    public String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }

    /** A count to three digits or so, as in "40.8M". */
    public String shortCount(long count) {
        CompactDecimalFormat format = CompactDecimalFormat.getInstance(locale, CompactStyle.SHORT);
        format.setMaximumSignificantDigits(3);
        return format.format(count);
    }

    /** Milliseconds with two significant digits, as in "0.41" or "12". */
    public String milliseconds(long nanos) {
        NumberFormat format = NumberFormat.getInstance(locale);
        double millis = nanos / 1e6;
        format.setMaximumFractionDigits(millis < 1 ? 2 : millis < 10 ? 1 : 0);
        return format.format(millis);
    }

    /** A value of a feature map, to two digits after the point. */
    public String value(float value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A value of any size to three digits, as in "0.0235", "23.9" or "1,024". */
    public String fine(double value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        double size = Math.floor(Math.log10(Math.max(Math.abs(value), FINEST)));
        format.setMaximumFractionDigits((int) Math.max(0, 2 - size));
        return format.format(value == 0 ? 0 : value);
    }

    /** A value with its sign, to one digit after the point, as in "+6.1". */
    public String signed(float value) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        String written = format.format(value);
        return value > 0 ? "+" + written : written;
    }

    /** A value with its sign, to two digits after the point, as in "+2.13". */
    public String exactSigned(double value) {
        return exactSigned(value, 2);
    }

    /** A number with its sign, to so many digits after the point. */
    public String exactSigned(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        // no "-0": zero has no sign
        double unit = Math.pow(10, digits);
        double rounded = Math.round(value * unit) / unit + 0.0;
        String written = format.format(rounded);
        return rounded > 0 ? "+" + written : written;
    }

    /** A number to three significant digits, whatever its size, as in "0.00123" or "1,230". */
    public String significant(double value) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(locale);
        format.setMaximumSignificantDigits(3);
        // no "-0": zero has no sign
        return format.format(value + 0.0);
    }
}
