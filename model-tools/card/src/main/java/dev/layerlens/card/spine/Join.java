package dev.layerlens.card.spine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A layer that reads several others, and the value that all of its paths come from.
 *
 * @param fork place of the layer whose value goes into every path; {@link Arc#PICTURE} for the
 *     picture
 * @param join place of the layer where they meet
 * @param kind {@link GroupKind#RESIDUAL}, {@link GroupKind#BRANCHES}, {@link GroupKind#DENSE} or
 *     {@link GroupKind#GATE}
 * @param paths places of the layers between the two, one list for each input of the join in its
 *     order; an empty one leads from fork to join directly
 * @param shortcut the path of a residual block that carries the value past the others, of a dense
 *     one what was there before; -1 for other kinds
 */
public record Join(int fork, int join, GroupKind kind, List<List<Integer>> paths, int shortcut) {

    public Join {
        List<List<Integer>> copies = new ArrayList<>();
        paths.forEach(path -> copies.add(Collections.unmodifiableList(new ArrayList<>(path))));
        paths = Collections.unmodifiableList(copies);
    }

    /** Whether the shortcut has no layers of its own. */
    public boolean identity() {
        return shortcut >= 0 && paths.get(shortcut).isEmpty();
    }
}
