package dev.layerlens.tools.zoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What the literature counts of a network.
 *
 * @param parameters millions of learned values, with as many digits as were published
 * @param multiplyAdds thousand millions for one picture, likewise
 * @param reason why ours differs from one of them; empty if none does
 */
public record Figures(
        Optional<BigDecimal> parameters, Optional<BigDecimal> multiplyAdds, String reason) {
    private static final double MILLION = 1e6;
    private static final double THOUSAND_MILLION = 1e9;

    /** Nobody published any. */
    static final Figures NONE = new Figures(Optional.empty(), Optional.empty(), "");

    static Figures parameters(String millions, String reason) {
        return new Figures(Optional.of(new BigDecimal(millions)), Optional.empty(), reason);
    }

    static Figures of(String millions, String thousandMillions, String reason) {
        return new Figures(
                Optional.of(new BigDecimal(millions)),
                Optional.of(new BigDecimal(thousandMillions)),
                reason);
    }

    /** Whether counts come to the published figures when they are rounded as those are. */
    public boolean match(long parameters, long multiplyAdds) {
        return same(parameters / MILLION, this.parameters)
                && same(multiplyAdds / THOUSAND_MILLION, this.multiplyAdds);
    }

    private static boolean same(double counted, Optional<BigDecimal> published) {
        return published
                .map(
                        p ->
                                new BigDecimal(counted)
                                                .setScale(p.scale(), RoundingMode.HALF_UP)
                                                .compareTo(p)
                                        == 0)
                .orElse(true);
    }
}
