package dev.layerlens.tools.export;

import dev.layerlens.tools.quantize.Calibration;

/**
 * How an int8 file is made.
 *
 * @param calibration which values int8 has to hold
 * @param biasCorrection whether every layer's mean error is taken out of its bias
 */
public record Int8Options(Calibration calibration, boolean biasCorrection) {

    /** What did best where it was measured. */
    public static final Int8Options DEFAULT = new Int8Options(new Calibration.MinMax(), false);
}
