package dev.layerlens.card.spine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives every arc a lane in which no other passes it: short ones inside, long ones outside. */
final class Lanes {

    private Lanes() {}

    static List<Arc> of(List<Arc> arcs) {
        Map<Long, Arc> different = new LinkedHashMap<>();
        for (Arc arc : arcs) {
            different.putIfAbsent((long) arc.from() << Integer.SIZE | arc.to(), arc);
        }
        List<Arc> ordered = new ArrayList<>(different.values());
        ordered.sort(
                Comparator.comparingInt((Arc arc) -> arc.to() - arc.from())
                        .thenComparingInt(Arc::from));
        List<List<Arc>> lanes = new ArrayList<>();
        List<Arc> placed = new ArrayList<>();
        for (Arc arc : ordered) {
            int lane = 0;
            while (lane < lanes.size() && taken(lanes.get(lane), arc)) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(arc);
            placed.add(new Arc(arc.from(), arc.to(), arc.kind(), lane));
        }
        placed.sort(Comparator.comparingInt(Arc::to).thenComparingInt(Arc::from));
        return Collections.unmodifiableList(placed);
    }

    private static boolean taken(List<Arc> lane, Arc arc) {
        return lane.stream().anyMatch(other -> other.from() < arc.to() && arc.from() < other.to());
    }
}
