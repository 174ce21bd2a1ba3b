package dev.layerlens.app.layers.why;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapSummary;
import dev.layerlens.card.explain.MapSummary.Position;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.Rounding;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Headless;

/** What is said of how an answer came together, in the user's language. */
final class WhyWords {
    private final Resources resources;
    private final Figures figures;

    WhyWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    /** A class with its probability. */
    String label(Walk walk, int label) {
        return resources.getString(R.string.answer_spoken, name(walk, label), percent(walk, label));
    }

    /** A class. */
    String name(Walk walk, int label) {
        return walk.card().labels().get(label).in(figures.locale());
    }

    private String percent(Walk walk, int label) {
        return figures.percent(walk.answer().probabilities()[label]);
    }

    /** Why the network's end says nothing of where it looked. */
    String headless(Headless reason) {
        return resources.getString(
                switch (reason) {
                    case NO_DENSE_END -> R.string.headless_no_dense;
                    case SEVERAL_DENSE_LAYERS -> R.string.headless_several;
                    case NO_GLOBAL_AVERAGE -> R.string.headless_no_average;
                });
    }

    /** Where a class was seen, for those who do not see the map. */
    String seen(String name, FeatureMaps map) {
        MapSummary summary = MapSummary.of(map, 0);
        return summary.flat()
                ? resources.getString(R.string.seen_nowhere, name)
                : resources.getString(
                        R.string.seen_at,
                        name,
                        resources.getString(Places.of(summary.strongest())),
                        figures.percent(summary.active()));
    }

    /** What the colours of a map mean. */
    String colours(Scale scale) {
        return resources.getString(R.string.heat_scale, figures.significant(scale.largest()));
    }

    /** What the colours of a map of drops mean. */
    String drops(Scale scale) {
        return resources.getString(R.string.drop_scale, figures.exactPercent(scale.largest()));
    }

    /** How far covering is. */
    String progress(Cover.Running running) {
        return resources.getString(
                R.string.covering,
                figures.percent(running.all() == 0 ? 0 : (double) running.done() / running.all()));
    }

    /** What covering the picture has shown. */
    String covered(String name, OcclusionMap map) {
        if (map.blind()) {
            return resources.getString(R.string.covered_nothing, name);
        }
        int most = 0;
        for (int i = 1; i < map.plan().count(); i++) {
            most = map.drop(i) > map.drop(most) ? i : most;
        }
        if (map.drop(most) <= 0) {
            return resources.getString(R.string.covered_only_helps, name);
        }
        Position place =
                Position.of(
                        most / map.plan().columns(),
                        most % map.plan().columns(),
                        map.plan().rows(),
                        map.plan().columns());
        return resources.getString(
                R.string.covered_at,
                name,
                resources.getString(Places.of(place)),
                figures.exactPercent(map.uncovered()),
                figures.exactPercent(map.uncovered() - map.drop(most)));
    }

    /**
     * What a part of the sum is called, and what it was made of.
     *
     * @param name as "feature 312"
     * @param note as "1.5 times weight 0.4"
     */
    record Part(String name, String note) {}

    /** What the parts of the sum are. */
    String parts(Head head) {
        return resources.getString(
                head.classMaps() ? R.string.sum_note_class_maps : R.string.sum_note);
    }

    /** A feature and its weight. */
    Part feature(Contribution one) {
        return new Part(
                resources.getString(R.string.feature, one.feature()),
                resources.getString(
                        R.string.feature_product,
                        figures.significant(one.value()),
                        figures.significant(one.weight())));
    }

    /** The mean of a class's own map. */
    Part classMap(int cells) {
        return new Part(
                resources.getString(R.string.class_map),
                resources.getQuantityString(R.plurals.mean_of_cells, cells, figures.count(cells)));
    }

    /** A part in a sentence. */
    String spoken(Part part, double amount) {
        return resources.getString(
                R.string.feature_spoken, part.name(), signed(amount), part.note());
    }

    /** A part in a sentence that no map belongs to. */
    String spoken(String name, double amount) {
        return resources.getString(R.string.answer_spoken, name, signed(amount));
    }

    /** What tapping a part does. */
    String enlarge() {
        return resources.getString(R.string.feature_enlarge);
    }

    /** The parts that are not shown one by one. */
    String others(int count) {
        return resources.getQuantityString(R.plurals.other_features, count, figures.count(count));
    }

    /** The part that every picture has. */
    String bias() {
        return resources.getString(R.string.bias);
    }

    /** What the file makes of the sum. */
    String rounding(Rounding rounding) {
        return resources.getString(rounding.clipped() ? R.string.file_clips : R.string.file_rounds);
    }

    /** A number with its sign, to three digits after the point: roundings are small. */
    String fine(double amount) {
        return figures.exactSigned(amount, 3);
    }

    /** What the file makes of the sum, in a sentence. */
    String spoken(Rounding rounding) {
        return resources.getString(
                R.string.answer_spoken, rounding(rounding), fine(rounding.amount()));
    }

    /** What all parts come to. */
    String sum(Contributions sum) {
        return resources.getString(R.string.sum_is_logit, signed(sum.logit()));
    }

    /** A number with its sign, to two digits after the point. */
    String signed(double amount) {
        return figures.exactSigned(amount);
    }
}
