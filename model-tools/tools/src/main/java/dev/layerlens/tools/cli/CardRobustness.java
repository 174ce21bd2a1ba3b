package dev.layerlens.tools.cli;

import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.Sentence;
import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.Answers;
import dev.layerlens.tools.evaluate.Findings;
import dev.layerlens.tools.robustness.TestSample;
import java.util.Arrays;
import java.util.Locale;

/** What {@code evaluate --corrupt --json} printed of a model, as its card says it. */
record CardRobustness(EarlierEvaluation earlier) {
    /** Other processors round differently: a few answers may turn about. */
    private static final double ROUNDING = 0.005;

    /**
     * Checks, before much is computed, that it is about these pictures.
     *
     * @throws IllegalArgumentException if it is about others
     */
    void check(PictureSet test) {
        earlier.check(sample(test));
    }

    private TestSample sample(PictureSet test) {
        return TestSample.of(test, earlier.robustness().pictures());
    }

    /**
     * For the card of the model that gave these answers.
     *
     * @throws IllegalArgumentException if another model was evaluated
     */
    Robustness of(Answers answers) {
        double clean = earlier.robustness().clean();
        double now =
                sample(answers.pictures()).places().stream()
                        .mapToInt(place -> answers.right(place) ? 1 : 0)
                        .average()
                        .orElse(0);
        if (Math.abs(now - clean) > ROUNDING) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s is about another model, %s: right about %.2f %% of these pictures,"
                                    + " this one about %.2f %%",
                            earlier.file(),
                            earlier.model(),
                            100 * clean,
                            100 * now));
        }
        return new Robustness(
                Findings.rounded(clean),
                Findings.rounded(earlier.robustness().error()),
                Arrays.stream(Corruption.values()).map(this::spoilt).toList());
    }

    private Robustness.Spoilt spoilt(Corruption corruption) {
        return new Robustness.Spoilt(
                name(corruption),
                earlier.robustness().accuracy().get(corruption).stream()
                        .map(Findings::rounded)
                        .toList());
    }

    private static Sentence name(Corruption corruption) {
        return switch (corruption) {
            case DEFOCUS -> new Sentence("out of focus", "초점이 안 맞음");
            case MOTION -> new Sentence("blurred by movement", "움직여서 번짐");
            case SHAKE -> new Sentence("shaken", "손떨림");
            case NOISE -> new Sentence("noisy", "잡음");
            case DARK -> new Sentence("too dark", "너무 어두움");
            case BRIGHT -> new Sentence("too bright", "너무 밝음");
            case COLOUR_CAST -> new Sentence("in coloured light", "색이 도는 조명");
            case JPEG -> new Sentence("strongly compressed (JPEG)", "심한 압축(JPEG)");
            case ROTATION -> new Sentence("tilted", "기울어짐");
            case SCALE -> new Sentence("too near or too far", "너무 가깝거나 멂");
        };
    }
}
