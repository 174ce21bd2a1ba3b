package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the layers that belong together: first by joins, then by names, then by kinds. */
final class Blocks {
    private static final Pattern NAMED = Pattern.compile("((?:stage\\d+\\.)?block\\d+)\\..*");

    /** A block changes the size of maps at most once. */
    private static final int SIZES = 2;

    private final Flow flow;
    private final List<Run> accepted = new ArrayList<>();

    private Blocks(Flow flow) {
        this.flow = flow;
    }

    /** Runs of which any two lie one within the other or apart. */
    static List<Run> of(Flow flow, List<Join> joins) {
        Blocks blocks = new Blocks(flow);
        List<Run> found = new ArrayList<>();
        joins.stream()
                .filter(join -> join.kind() != GroupKind.DENSE)
                .forEach(join -> found.add(blocks.run(join)));
        blocks.dense(joins, found);
        found.removeIf(run -> blocks.sizes(run) > SIZES);
        found.sort(Comparator.comparingInt(Run::length));
        found.forEach(blocks::accept);
        blocks.named().forEach(blocks::accept);
        blocks.separable().forEach(blocks::accept);
        return blocks.accepted;
    }

    /** Plain blocks are worth showing only around or beside what is known already. */
    private void accept(Run run) {
        for (Run other : accepted) {
            boolean idle = run.kind() == GroupKind.BLOCK && run.within(other);
            boolean inner = idle && other.kind() == GroupKind.DENSE && !other.within(run);
            if (run.crosses(other) || run.within(other) && other.within(run) || idle && !inner) {
                return;
            }
        }
        accepted.add(run);
    }

    /** From behind the fork to the join, and to the activation function right behind it. */
    private Run run(Join join) {
        int last = join.join();
        boolean function =
                last + 1 < flow.size()
                        && flow.onlyFollows(last + 1)
                        && flow.card(last + 1).kind() == LayerKind.ACTIVATION;
        boolean sum = flow.card(last).kind() == LayerKind.ADD;
        return new Run(join.kind(), join.fork() + 1, sum && function ? last + 1 : last);
    }

    /** Dense joins in a row make one block; what each adds is a block in it. */
    private void dense(List<Join> joins, List<Run> found) {
        List<Join> series = new ArrayList<>();
        for (Join join : joins) {
            if (join.kind() == GroupKind.DENSE) {
                boolean goesOn =
                        !series.isEmpty()
                                && (join.fork() == series.get(0).fork()
                                        || join.fork() == series.get(series.size() - 1).join());
                if (!goesOn) {
                    close(series, found);
                }
                series.add(join);
            }
        }
        close(series, found);
    }

    private static void close(List<Join> series, List<Run> found) {
        int first = series.isEmpty() ? 0 : series.get(0).fork() + 1;
        int from = first;
        for (Join join : series) {
            if (series.size() > 1) {
                found.add(new Run(GroupKind.BLOCK, from, join.join()));
            }
            from = join.join() + 1;
        }
        if (!series.isEmpty()) {
            found.add(new Run(GroupKind.DENSE, first, from - 1));
        }
        series.clear();
    }

    /** Blocks that names speak of, as in "stage2.block1.conv1". */
    private List<Run> named() {
        Map<String, Run> runs = new LinkedHashMap<>();
        Set<String> torn = new HashSet<>();
        for (int i = 0; i < flow.size(); i++) {
            Matcher matcher = NAMED.matcher(flow.card(i).name());
            if (matcher.matches()) {
                String block = matcher.group(1);
                Run before = runs.get(block);
                int first = before == null ? i : before.first();
                if (before != null && before.last() != i - 1) {
                    torn.add(block);
                }
                runs.put(block, new Run(GroupKind.BLOCK, first, i));
            }
        }
        runs.keySet().removeAll(torn);
        return new ArrayList<>(runs.values());
    }

    /**
     * A depthwise convolution with the 1x1 convolution that mixes its channels (Howard et al.
     * 2017), and the one before it that made them more (Sandler et al. 2018).
     */
    private List<Run> separable() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < flow.size(); i++) {
            if (flow.card(i).kind() == LayerKind.DEPTHWISE_CONVOLUTION) {
                int first = expansion(i);
                int last = mixing(i);
                if (last > i) {
                    runs.add(new Run(GroupKind.BLOCK, first, last));
                }
            }
        }
        return runs;
    }

    private int expansion(int depthwise) {
        int start = depthwise;
        while (flow.onlyFollows(start) && simple(flow.card(start - 1).kind())) {
            start--;
        }
        boolean convolved =
                flow.onlyFollows(start)
                        && flow.card(start - 1).kind() == LayerKind.CONVOLUTION
                        && flow.inputs(start - 1).size() == 1
                        && flow.inputs(start - 1).get(0) >= 0;
        if (!convolved) {
            return depthwise;
        }
        LayerCard before = flow.card(flow.inputs(start - 1).get(0));
        LayerCard wide = flow.card(start - 1);
        // the first convolution of a network also makes more channels, of the picture's three
        boolean expands =
                wide.channels() > before.channels()
                        && wide.height() == before.height()
                        && before.channels() > 3;
        return expands && !mixes(start - 1) ? start - 1 : depthwise;
    }

    /** Whether a convolution belongs to a depthwise one before it: it mixes what that one gives. */
    private boolean mixes(int convolution) {
        int place = convolution;
        while (flow.onlyFollows(place) && simple(flow.card(place - 1).kind())) {
            place--;
        }
        return flow.onlyFollows(place)
                && flow.card(place - 1).kind() == LayerKind.DEPTHWISE_CONVOLUTION;
    }

    private int mixing(int depthwise) {
        int end = depthwise;
        while (next(end) && simple(flow.card(end + 1).kind())) {
            end++;
        }
        if (!next(end) || flow.card(end + 1).kind() != LayerKind.CONVOLUTION) {
            return depthwise;
        }
        end++;
        while (next(end) && simple(flow.card(end + 1).kind())) {
            end++;
        }
        return end;
    }

    private boolean next(int place) {
        return place + 1 < flow.size() && flow.onlyFollows(place + 1);
    }

    private static boolean simple(LayerKind kind) {
        return kind == LayerKind.BATCH_NORM || kind == LayerKind.ACTIVATION;
    }

    /** How many sizes of maps occur in a run; single values, as of a gate, do not count. */
    private int sizes(Run run) {
        Set<Integer> heights = new HashSet<>();
        for (int i = run.first(); i <= run.last(); i++) {
            LayerCard card = flow.card(i);
            if (card.height() > 1 && card.kind() != LayerKind.PADDING) {
                heights.add(card.height());
            }
        }
        return heights.size();
    }
}
