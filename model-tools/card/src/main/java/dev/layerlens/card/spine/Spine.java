package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The structure of a network, from which layer reads which: its groups, and the connections that a
 * line from layer to layer does not show. Works for any file whose cards name what they read.
 */
public final class Spine {
    private final List<LayerCard> layers;
    private final Flow flow;
    private final List<Group> groups;
    private final Map<Integer, Join> joins = new HashMap<>();
    private final List<Arc> arcs;

    private Spine(List<LayerCard> layers) {
        this.layers = Collections.unmodifiableList(new ArrayList<>(layers));
        flow = new Flow(this.layers);
        List<Join> found = new Joins(flow).all();
        found.forEach(join -> joins.put(join.join(), join));
        List<Run> blocks = Blocks.of(flow, found);
        groups = Collections.unmodifiableList(Tree.of(Parts.of(flow, blocks), blocks));
        arcs = Lanes.of(edges());
    }

    /**
     * Reads the structure.
     *
     * @param layers every layer's card, in order of computation
     */
    public static Spine of(List<LayerCard> layers) {
        return new Spine(layers);
    }

    /** Every layer, in order of computation: its place is its index here. */
    public List<LayerCard> layers() {
        return layers;
    }

    /** Every group, each before those within it; every layer lies in one of level 0. */
    public List<Group> groups() {
        return groups;
    }

    /** The connections between layers that do not follow each other, by the layers' places. */
    public List<Arc> arcs() {
        return arcs;
    }

    /** What meets in a layer: empty where it reads only one, or is of a kind that joins nothing. */
    public Optional<Join> join(int place) {
        return Optional.ofNullable(joins.get(place));
    }

    /** The join that a group leads to: of a residual block, of branches, of a gate. */
    public Optional<Join> join(Group group) {
        for (int place = group.last(); place >= group.first(); place--) {
            Join join = joins.get(place);
            if (join != null && join.kind() == group.kind() && join.fork() == group.first() - 1) {
                return Optional.of(join);
            }
        }
        return Optional.empty();
    }

    /** The groups around a layer, outermost first. */
    public List<Group> around(int place) {
        List<Group> around = new ArrayList<>();
        for (Group group : groups) {
            if (group.contains(place)) {
                around.add(group);
            }
        }
        return around;
    }

    /**
     * What is to be seen when some groups are folded.
     *
     * @param folded ids of groups
     */
    public SpineView view(Collection<String> folded) {
        return SpineView.of(this, flow, folded);
    }

    /** Connections that are no line to the next row, in lane 0 for now. */
    private List<Arc> edges() {
        List<Arc> edges = new ArrayList<>();
        for (int to = 0; to < flow.size(); to++) {
            for (int from : flow.inputs(to)) {
                if (from != to - 1) {
                    edges.add(new Arc(from, to, kind(from, to), 0));
                }
            }
        }
        return edges;
    }

    private Arc.Kind kind(int from, int to) {
        Join join = joins.get(to);
        if (layers.get(to).kind() == LayerKind.MULTIPLY) {
            return Arc.Kind.GATE;
        } else if (join != null && join.kind() == GroupKind.DENSE) {
            return Arc.Kind.DENSE;
        } else if (join != null && join.kind() == GroupKind.RESIDUAL && from == join.fork()) {
            return Arc.Kind.IDENTITY;
        }
        boolean projected =
                joins.values().stream()
                        .anyMatch(
                                j ->
                                        j.kind() == GroupKind.RESIDUAL
                                                && j.fork() == from
                                                && j.paths().get(j.shortcut()).contains(to));
        return projected ? Arc.Kind.PROJECTION : Arc.Kind.BRANCH;
    }
}
