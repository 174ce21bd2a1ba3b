package dev.layerlens.card.spine;

import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds where paths meet again, and what kind of meeting that is. */
final class Joins {
    private final Flow flow;

    Joins(Flow flow) {
        this.flow = flow;
    }

    /** Every join of a known kind, in order of computation. */
    List<Join> all() {
        List<Join> joins = new ArrayList<>();
        for (int i = 0; i < flow.size(); i++) {
            at(i).ifPresent(joins::add);
        }
        return joins;
    }

    private Optional<Join> at(int place) {
        if (flow.inputs(place).size() < 2) {
            return Optional.empty();
        }
        int fork = flow.dominator(place);
        List<List<Integer>> paths = new ArrayList<>();
        for (int input : flow.inputs(place)) {
            paths.add(flow.path(fork, input));
        }
        if (paths.stream().allMatch(List::isEmpty)) {
            // a value joined with itself
            return Optional.empty();
        }
        int identity = indexOfEmpty(paths);
        return switch (flow.card(place).kind()) {
            case ADD -> Optional.of(sum(fork, place, paths, identity));
            case CONCATENATION ->
                    Optional.of(
                            new Join(
                                    fork,
                                    place,
                                    identity < 0 ? GroupKind.BRANCHES : GroupKind.DENSE,
                                    paths,
                                    identity));
            case MULTIPLY ->
                    identity >= 0 && gate(paths)
                            ? Optional.of(new Join(fork, place, GroupKind.GATE, paths, -1))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Join sum(int fork, int place, List<List<Integer>> paths, int identity) {
        int shortcut = identity >= 0 ? identity : projection(paths);
        GroupKind kind = shortcut >= 0 ? GroupKind.RESIDUAL : GroupKind.BRANCHES;
        return new Join(fork, place, kind, paths, shortcut);
    }

    /** The path that only brings the value to shape: at most one convolution, beside more. */
    private int projection(List<List<Integer>> paths) {
        int shortest = 0;
        int longest = 0;
        for (int i = 1; i < paths.size(); i++) {
            shortest = paths.get(i).size() < paths.get(shortest).size() ? i : shortest;
            longest = paths.get(i).size() > paths.get(longest).size() ? i : longest;
        }
        boolean plain =
                paths.get(shortest).stream().allMatch(place -> shapes(flow.card(place).kind()))
                        && weighted(paths.get(shortest)) <= 1
                        && weighted(paths.get(longest)) > weighted(paths.get(shortest));
        return plain ? shortest : -1;
    }

    private static boolean shapes(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION, BATCH_NORM, AVERAGE_POOL, MAX_POOL, PADDING -> true;
            default -> false;
        };
    }

    private long weighted(List<Integer> path) {
        return path.stream().filter(place -> weighted(flow.card(place).kind())).count();
    }

    static boolean weighted(LayerKind kind) {
        return kind == LayerKind.CONVOLUTION
                || kind == LayerKind.DEPTHWISE_CONVOLUTION
                || kind == LayerKind.DENSE;
    }

    /** Whether a path looks at the whole value at once, as squeeze and excitation does. */
    private boolean gate(List<List<Integer>> paths) {
        return paths.stream()
                .flatMap(List::stream)
                .anyMatch(place -> flow.card(place).kind() == LayerKind.GLOBAL_AVERAGE_POOL);
    }

    private static int indexOfEmpty(List<List<Integer>> paths) {
        for (int i = 0; i < paths.size(); i++) {
            if (paths.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
