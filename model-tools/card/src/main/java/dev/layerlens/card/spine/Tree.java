package dev.layerlens.card.spine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts runs that lie within each other in order, and counts them. */
final class Tree {

    private Tree() {}

    /** Groups, each before those within it. */
    static List<Group> of(List<Run> parts, List<Run> blocks) {
        List<Run> runs = new ArrayList<>(blocks);
        runs.removeIf(run -> parts.stream().anyMatch(run::crosses));
        runs.sort(
                Comparator.comparingInt(Run::first)
                        .thenComparing(Comparator.comparingInt(Run::last).reversed()));
        List<Run> ordered = new ArrayList<>();
        for (Run part : parts) {
            ordered.add(part);
            runs.stream().filter(run -> run.within(part)).forEach(ordered::add);
        }
        return groups(ordered);
    }

    private static List<Group> groups(List<Run> ordered) {
        Map<Run, Integer> children = new HashMap<>();
        Map<Run, Map<GroupKind, Integer>> counts = new HashMap<>();
        List<Integer> numbers = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        Deque<Run> around = new ArrayDeque<>();
        Run all = new Run(GroupKind.BLOCK, 0, Integer.MAX_VALUE);
        for (Run run : ordered) {
            while (!around.isEmpty() && run.first() > around.peek().last()) {
                around.pop();
            }
            Run parent = around.isEmpty() ? all : around.peek();
            children.merge(parent, 1, Integer::sum);
            numbers.add(
                    counts.computeIfAbsent(parent, none -> new EnumMap<>(GroupKind.class))
                            .merge(run.kind(), 1, Integer::sum));
            levels.add(around.size());
            around.push(run);
        }
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Run run = ordered.get(i);
            groups.add(
                    new Group(
                            run.kind() + ":" + run.first() + "-" + run.last(),
                            run.kind(),
                            numbers.get(i),
                            levels.get(i),
                            run.first(),
                            run.last(),
                            children.getOrDefault(run, 0)));
        }
        return groups;
    }
}
