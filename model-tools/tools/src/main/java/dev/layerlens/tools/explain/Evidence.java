package dev.layerlens.tools.explain;

import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Occlusion;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.OcclusionPlan;
import dev.layerlens.card.graph.Head;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a model says of a picture, and what the answer rests on. */
public final class Evidence {
    private static final int PATCHES = 14;

    /**
     * What to look for.
     *
     * @param best classes whose activation maps are drawn, counted from the best answer
     * @param classes others whose maps are drawn
     * @param occlusion whether to cover the picture patch by patch
     */
    public record Wish(int best, List<Integer> classes, boolean occlusion) {
        public Wish {
            classes = List.copyOf(classes);
        }
    }

    private final float[] picture;
    private final float[] probabilities;
    private final List<Integer> ranking;
    private final float[] logits;
    private final List<ClassActivation> activations;
    private final Optional<FeatureMaps> maps;
    private final Optional<Contributions> contributions;
    private final Optional<OcclusionMap> occlusion;

    private Evidence(
            float[] picture,
            float[] probabilities,
            List<Integer> ranking,
            float[] logits,
            List<ClassActivation> activations,
            Optional<FeatureMaps> maps,
            Optional<Contributions> contributions,
            Optional<OcclusionMap> occlusion) {
        this.picture = picture;
        this.probabilities = probabilities;
        this.ranking = List.copyOf(ranking);
        this.logits = logits;
        this.activations = List.copyOf(activations);
        this.maps = maps;
        this.contributions = contributions;
        this.occlusion = occlusion;
    }

    /** The model's input, {@code [side, side, 3]}, red, green, blue, 0..255; not copied. */
    public float[] picture() {
        return picture;
    }

    /** One for each class; not copied. */
    public float[] probabilities() {
        return probabilities;
    }

    /** The classes from the likeliest to the least likely. */
    public List<Integer> ranking() {
        return ranking;
    }

    /** What becomes the probabilities, as the file has it; only where there are activation maps. */
    public float logit(int label) {
        return logits[label];
    }

    /** Class activation maps of the chosen classes; empty for networks whose end has none. */
    public List<ClassActivation> activations() {
        return activations;
    }

    /** The maps that they are made of. */
    public Optional<FeatureMaps> maps() {
        return maps;
    }

    /** Of every feature to the best answer. */
    public Optional<Contributions> contributions() {
        return contributions;
    }

    /**
     * What covering each part of the picture does to the best answer; empty where nobody asked for
     * it.
     */
    public Optional<OcclusionMap> occlusion() {
        return occlusion;
    }

    /**
     * Asks a model; its layers' values on the picture can be read afterwards.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     */
    public static Evidence of(LayeredModel model, float[] picture, Wish wish) {
        float[] probabilities = model.classify(picture);
        List<Integer> ranking = ExplanationSheet.ranking(probabilities);
        Optional<OcclusionMap> occlusion =
                wish.occlusion() ? occlusion(model, picture, ranking.get(0)) : Optional.empty();
        model.run(picture);
        Optional<Head> head = model.graph().head();
        List<ClassActivation> activations = new ArrayList<>();
        Optional<FeatureMaps> maps = head.map(h -> model.maps(model.graph().layer(h.maps())));
        Optional<Contributions> contributions =
                head.map(h -> Contributions.of(model.graph(), h, model::maps, ranking.get(0)));
        float[] logits =
                head.map(h -> model.maps(model.graph().layer(h.dense())).copy())
                        .orElse(new float[0]);
        if (head.isPresent() && maps.isPresent()) {
            Set<Integer> chosen = new LinkedHashSet<>();
            chosen.addAll(ranking.subList(0, Math.min(wish.best(), ranking.size())));
            chosen.addAll(wish.classes());
            for (int label : chosen) {
                activations.add(ClassActivation.of(maps.get(), head.get(), label));
            }
        }
        return new Evidence(
                picture,
                probabilities,
                ranking,
                logits,
                activations,
                maps,
                contributions,
                occlusion);
    }

    /** How often the model runs for an occlusion map of a picture. */
    public static int runs(int side) {
        return OcclusionPlan.of(side, side, PATCHES).count();
    }

    private static Optional<OcclusionMap> occlusion(
            LayeredModel model, float[] picture, int label) {
        int side = model.classifier().side();
        return Occlusion.map(
                OcclusionPlan.of(side, side, PATCHES),
                picture,
                OcclusionPlan.meanColour(picture),
                covered -> model.classify(covered)[label],
                (done, all) -> true);
    }
}
