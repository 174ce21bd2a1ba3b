package dev.layerlens.tools.html;

import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.MapSummary;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.Rounding;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.tools.explain.Evidence;
import dev.layerlens.tools.explain.PictureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Makes the part of a page that tells the answer and what it rests on. */
final class AnswerViews {
    private static final int ANSWERS = 5;
    private static final int LARGEST = 10;

    private final Subject subject;
    private final Evidence evidence;
    private final IntFunction<String> names;
    private final ReportText text;

    /**
     * @param names of the classes, in the page's language
     */
    AnswerViews(Subject subject, Evidence evidence, IntFunction<String> names, ReportText text) {
        this.subject = subject;
        this.evidence = evidence;
        this.names = names;
        this.text = text;
    }

    AnswerView view() {
        String best = names.apply(evidence.ranking().get(0));
        float peak = peak();
        String headless =
                subject.graph()
                        .flatMap(graph -> graph.headless())
                        .map(why -> text.get("headless." + why.name().toLowerCase(Locale.ROOT)))
                        .orElse("");
        Optional<Contributions> contributions = evidence.contributions();
        return new AnswerView(
                Png.address(PictureFile.picture(evidence.picture(), subject.inputWidth())),
                text.get("answer.input", subject.inputHeight(), subject.inputWidth()),
                rows(),
                headless.isEmpty() ? text.get("cam.note") : text.get("cam.none", headless),
                evidence.activations().stream().map(map -> cam(map, peak)).toList(),
                Legend.of(true, "−" + ReportText.value(peak), "+" + ReportText.value(peak)),
                text.get(
                        evidence.occlusion().isPresent() ? "occlusion.note" : "occlusion.none",
                        best),
                evidence.occlusion().map(map -> occlusion(map, best)),
                evidence.occlusion().map(AnswerViews::legend).orElse(""),
                headless.isEmpty()
                        ? text.get(classMaps() ? "contributions.maps" : "contributions.note", best)
                        : text.get("contributions.none", headless),
                contributions.map(this::parts).orElse(List.of()),
                contributions.map(this::sum).orElse(""));
    }

    private boolean classMaps() {
        return subject.graph()
                .flatMap(graph -> graph.head())
                .filter(head -> head.classMaps())
                .isPresent();
    }

    private List<AnswerView.Row> rows() {
        List<AnswerView.Row> rows = new ArrayList<>();
        for (int label :
                evidence.ranking().subList(0, Math.min(ANSWERS, evidence.ranking().size()))) {
            float probability = evidence.probabilities()[label];
            rows.add(
                    new AnswerView.Row(
                            names.apply(label),
                            ReportText.percent(probability),
                            Svg.number(100 * probability)));
        }
        return rows;
    }

    /** The maps of all classes are on one scale, so that they can be compared. */
    private float peak() {
        float peak = 0;
        for (ClassActivation map : evidence.activations()) {
            peak = Math.max(peak, HeatMap.peak(map.map()));
        }
        return peak;
    }

    private AnswerView.Heat cam(ClassActivation activation, float peak) {
        String name = names.apply(activation.label());
        MapSummary summary = MapSummary.of(activation.map(), 0);
        return new AnswerView.Heat(
                "cam-" + activation.label(),
                HeatMap.address(activation.map(), peak),
                name,
                text.get(
                        "cam.caption",
                        ReportText.value(evidence.logit(activation.label())),
                        ReportText.percent(evidence.probabilities()[activation.label()])),
                text.get("cam.label", name, position(summary)));
    }

    private String position(MapSummary summary) {
        return text.get("position." + summary.strongest().name().toLowerCase(Locale.ROOT));
    }

    private AnswerView.Heat occlusion(OcclusionMap map, String best) {
        FeatureMaps pixels = map.pixels();
        MapSummary summary = MapSummary.of(pixels, 0);
        float largest = 0;
        for (int i = 0; i < map.plan().count(); i++) {
            largest = Math.max(largest, map.drop(i));
        }
        return new AnswerView.Heat(
                "occlusion",
                HeatMap.address(pixels, HeatMap.peak(pixels)),
                best,
                text.get(
                        "occlusion.caption",
                        map.plan().count(),
                        map.plan().side(),
                        ReportText.percent(map.uncovered()),
                        ReportText.percent(map.uncovered() - largest)),
                text.get("occlusion.label", best, position(summary)));
    }

    private static String legend(OcclusionMap map) {
        double points = 100 * HeatMap.peak(map.pixels());
        return Legend.of(
                true, "−" + ReportText.value(points) + " %", "+" + ReportText.value(points) + " %");
    }

    private List<AnswerView.Part> parts(Contributions contributions) {
        List<Contribution> top = contributions.top(LARGEST);
        double largest = top.isEmpty() ? 1 : Math.max(1e-9, Math.abs(top.get(0).amount()));
        List<AnswerView.Part> parts = new ArrayList<>();
        for (Contribution one : top) {
            parts.add(
                    new AnswerView.Part(
                            classMaps()
                                    ? text.get("contributions.map.own")
                                    : text.get("contributions.number", one.feature()),
                            evidence.maps().map(maps -> map(maps, one.feature())).orElse(""),
                            evidence.maps()
                                    .map(
                                            maps ->
                                                    MapViews.summary(
                                                            MapSummary.of(maps, one.feature()),
                                                            text))
                                    .orElse(""),
                            ReportText.value(one.value()) + " × " + ReportText.value(one.weight()),
                            signed(one.amount()),
                            one.amount() < 0,
                            Svg.number(50 * Math.abs(one.amount()) / largest)));
        }
        return parts;
    }

    private static String map(FeatureMaps maps, int channel) {
        Scale scale = Scale.of(Channels.of(maps));
        return Png.coloured(maps.width(), maps.height(), scale.picture(maps, channel));
    }

    private String sum(Contributions contributions) {
        if (classMaps()) {
            return text.get(
                    "contributions.mean",
                    signed(contributions.sum()),
                    rounding(contributions.rounding()),
                    signed(contributions.logit()));
        }
        double shown = contributions.top(LARGEST).stream().mapToDouble(Contribution::amount).sum();
        return text.get(
                "contributions.sum",
                Math.min(LARGEST, contributions.largest().size()),
                signed(shown),
                contributions.largest().size() - contributions.top(LARGEST).size(),
                signed(contributions.rest(LARGEST)),
                signed(contributions.bias()),
                rounding(contributions.rounding()),
                signed(contributions.logit()));
    }

    private String rounding(Rounding rounding) {
        return rounding.matters()
                ? text.get(
                        rounding.clipped() ? "contributions.clipped" : "contributions.rounded",
                        signed(rounding.amount(), 3))
                : "";
    }

    private static String signed(double value) {
        return signed(value, 2);
    }

    private static String signed(double value, int digits) {
        String size = String.format(Locale.ROOT, "%." + digits + "f", Math.abs(value));
        return (value < 0 ? "−" : "+") + size;
    }
}
