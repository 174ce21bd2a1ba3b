package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which layer reads which, by their places in the network; {@link Arc#PICTURE} is the picture, and
 * whatever is read that is no layer.
 */
final class Flow {
    private final List<LayerCard> cards;
    private final List<List<Integer>> inputs = new ArrayList<>();
    private final List<List<Integer>> readers = new ArrayList<>();
    private final int[] dominators;
    private final int[] depths;

    Flow(List<LayerCard> cards) {
        this.cards = cards;
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < cards.size(); i++) {
            places.put(cards.get(i).name(), i);
            inputs.add(new ArrayList<>());
            readers.add(new ArrayList<>());
        }
        dominators = new int[cards.size()];
        depths = new int[cards.size()];
        for (int i = 0; i < cards.size(); i++) {
            for (String name : cards.get(i).inputs()) {
                int from = places.getOrDefault(name, Arc.PICTURE);
                // a layer can only read what was computed before it
                int input = from < i ? from : Arc.PICTURE;
                inputs.get(i).add(input);
                if (input >= 0 && !readers.get(input).contains(i)) {
                    readers.get(input).add(i);
                }
            }
            dominate(i);
        }
    }

    LayerCard card(int place) {
        return cards.get(place);
    }

    int size() {
        return cards.size();
    }

    /** What a layer reads, in its order. */
    List<Integer> inputs(int place) {
        return inputs.get(place);
    }

    /** The layers that read one, in order of computation. */
    List<Integer> readers(int place) {
        return readers.get(place);
    }

    /** Whether a layer reads the one before it. */
    boolean follows(int place) {
        return inputs.get(place).contains(place - 1);
    }

    /** Whether a layer reads the one before it and nothing else, and is its only reader. */
    boolean onlyFollows(int place) {
        return place > 0
                && inputs.get(place).size() == 1
                && follows(place)
                && readers.get(place - 1).size() == 1;
    }

    /**
     * The last layer that every path from the picture to a layer goes through: its immediate
     * dominator (Cooper, Harvey and Kennedy 2001; a graph in order of computation needs one pass).
     */
    int dominator(int place) {
        return dominators[place];
    }

    private void dominate(int place) {
        List<Integer> from = inputs.get(place);
        int common = from.isEmpty() ? Arc.PICTURE : from.get(0);
        for (int other : from) {
            common = common(common, other);
        }
        dominators[place] = common;
        depths[place] = common == Arc.PICTURE ? 1 : depths[common] + 1;
    }

    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            int depthA = a == Arc.PICTURE ? 0 : depths[a];
            int depthB = b == Arc.PICTURE ? 0 : depths[b];
            if (depthA >= depthB) {
                a = dominators[a];
            } else {
                b = dominators[b];
            }
        }
        return a;
    }

    /** The layers from which a layer can be reached, itself included, down to a fork's readers. */
    List<Integer> path(int fork, int end) {
        BitSet on = new BitSet();
        if (end > fork) {
            on.set(end);
        }
        for (int i = end; i > fork && i >= 0; i--) {
            if (on.get(i)) {
                for (int input : inputs.get(i)) {
                    if (input > fork) {
                        on.set(input);
                    }
                }
            }
        }
        List<Integer> path = new ArrayList<>();
        for (int i = on.nextSetBit(0); i >= 0; i = on.nextSetBit(i + 1)) {
            path.add(i);
        }
        return path;
    }
}
