package dev.layerlens.tools.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What the trainings of one arm on one number of pictures came to.
 *
 * @param arm where the weights came from
 * @param size pictures of each class
 * @param pictures in all
 * @param seeds how many trainings
 * @param accuracy share of the test pictures answered rightly
 * @param meanPerClass mean over the classes of that share
 * @param margin how much the accuracy is above that from random weights, seed by seed: with the
 *     same pictures; empty where that was not trained
 * @param marginPerClass the same of the mean over the classes
 */
public record TransferSummary(
        Arm arm,
        SetSize size,
        int pictures,
        int seeds,
        Spread accuracy,
        Spread meanPerClass,
        Optional<Spread> margin,
        Optional<Spread> marginPerClass) {

    /** Of every arm and size among the results: small sizes first, arms in their order. */
    public static List<TransferSummary> of(List<TrialResult> results) {
        List<TransferSummary> summaries = new ArrayList<>();
        for (SetSize size :
                results.stream().map(r -> r.trial().size()).distinct().sorted().toList()) {
            List<TrialResult> some =
                    results.stream().filter(r -> r.trial().size().equals(size)).toList();
            for (Arm arm : Arm.values()) {
                if (some.stream().anyMatch(r -> r.arm() == arm)) {
                    summaries.add(of(arm, size, some));
                }
            }
        }
        return summaries;
    }

    private static TransferSummary of(Arm arm, SetSize size, List<TrialResult> all) {
        List<TrialResult> own = all.stream().filter(r -> r.arm() == arm).toList();
        return new TransferSummary(
                arm,
                size,
                own.get(0).pictures(),
                own.size(),
                spread(own, TrialResult::accuracy),
                spread(own, TrialResult::meanPerClass),
                margin(own, all, TrialResult::accuracy),
                margin(own, all, TrialResult::meanPerClass));
    }

    private static Spread spread(List<TrialResult> own, ToDoubleFunction<TrialResult> value) {
        return Spread.of(own.stream().mapToDouble(value).toArray());
    }

    private static Optional<Spread> margin(
            List<TrialResult> own, List<TrialResult> all, ToDoubleFunction<TrialResult> value) {
        if (own.get(0).arm() == Arm.RANDOM) {
            return Optional.empty();
        }
        List<Double> margins = new ArrayList<>();
        for (TrialResult result : own) {
            all.stream()
                    .filter(r -> r.arm() == Arm.RANDOM && r.seed() == result.seed())
                    .forEach(
                            r -> margins.add(value.applyAsDouble(result) - value.applyAsDouble(r)));
        }
        return margins.isEmpty()
                ? Optional.empty()
                : Optional.of(Spread.of(margins.stream().mapToDouble(m -> m).toArray()));
    }
}
