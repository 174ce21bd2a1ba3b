package dev.layerlens.tools.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Chooses pictures that stand for all. */
final class Sample {
    private Sample() {}

    /**
     * Each class gets its share of the places, rounded down; places left over go to those classes
     * that lost most by it (the largest remainder, as seats are given to parties).
     */
    static List<Integer> of(int[] answers, int count, long seed) {
        Map<Integer, List<Integer>> classes = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            classes.computeIfAbsent(answers[i], answer -> new ArrayList<>()).add(i);
        }
        Random random = new Random(seed);
        double share = Math.min(1, (double) count / answers.length);
        List<Integer> chosen = new ArrayList<>();
        Map<Integer, Double> lost = new TreeMap<>();
        classes.forEach(
                (answer, places) -> {
                    Collections.shuffle(places, random);
                    int seats = (int) (share * places.size());
                    chosen.addAll(places.subList(0, seats));
                    lost.put(answer, share * places.size() - seats);
                });
        lost.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
                .limit(Math.max(0, Math.min(count, answers.length) - chosen.size()))
                .map(entry -> classes.get(entry.getKey()))
                .forEach(places -> chosen.add(places.get((int) (share * places.size()))));
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen);
    }
}
