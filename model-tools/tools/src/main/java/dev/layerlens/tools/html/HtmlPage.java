package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Statistics;
import dev.layerlens.tools.explain.Evidence;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.files.WholeFile;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One self-contained HTML file about a network: its structure, a card for every layer, costs, a
 * table, a glossary; with a picture also the answer, what it rests on, and what every layer made of
 * the picture.
 */
public final class HtmlPage {
    private final Subject subject;
    private final ReportText text;
    private final SeenParts fields;
    private final PageData data;
    private final List<String> notes = new ArrayList<>();
    private final List<LayerView> layers = new ArrayList<>();
    private final Map<Integer, String> strips = new HashMap<>();
    private final Map<Integer, String> remarks = new HashMap<>();
    private final Map<Integer, Statistics> statistics = new HashMap<>();
    private Optional<AnswerView> answer = Optional.empty();
    private String heading;
    private String subheading;

    private HtmlPage(Subject subject, Locale language) {
        this.subject = subject;
        text = ReportText.in(language);
        fields = new SeenParts(subject, text);
        data = new PageData(subject, fields);
        heading = subject.name();
        subheading = subject.description();
    }

    /** A page without a picture: the architecture. */
    public static HtmlPage describing(Subject subject, Locale language) {
        HtmlPage page = new HtmlPage(subject, language);
        LayerViews views = new LayerViews(subject, page.text, page.fields);
        for (int i = 0; i < subject.layers().size(); i++) {
            page.layers.add(views.of(i, Optional.empty(), false));
        }
        return page;
    }

    /**
     * A page about a picture.
     *
     * @param model the values of its layers are those of the last picture, that of the evidence
     * @param names of the classes in the page's language
     */
    public static HtmlPage explaining(
            Subject subject,
            LayeredModel model,
            Evidence evidence,
            IntFunction<String> names,
            Locale language) {
        HtmlPage page = new HtmlPage(subject, language);
        page.answer = Optional.of(new AnswerViews(subject, evidence, names, page.text).view());
        int best = evidence.ranking().get(0);
        float first = evidence.probabilities()[best];
        Optional<Double> above = model.classifier().threshold().filter(least -> first < least);
        page.heading =
                page.text.get(
                        above.isPresent() ? "answer.unsure" : "answer.heading",
                        names.apply(best),
                        ReportText.percent(first));
        page.subheading =
                above.map(least -> page.text.get("answer.threshold", ReportText.percent(least)))
                        .orElse("");
        page.look(model, names);
        return page;
    }

    private void look(LayeredModel model, IntFunction<String> names) {
        List<LayerCard> shown = model.shown();
        MapLimit limit = MapLimit.of(shown);
        LayerViews views = new LayerViews(subject, text, fields);
        boolean left = false;
        for (int i = 0; i < subject.layers().size(); i++) {
            LayerCard card = subject.layers().get(i);
            Optional<LayerSight> sight = Optional.empty();
            if (shown.contains(card)) {
                FeatureMaps maps = model.maps(card);
                sight = Optional.of(LayerSight.of(maps, limit));
                left |= card.channels() > limit.most();
                observe(i, card, sight.get(), names);
            }
            layers.add(views.of(i, sight, true));
        }
        notes.add(text.get("notes.values"));
        if (left) {
            notes.add(text.get("notes.limit", limit.most()));
        }
    }

    private void observe(int index, LayerCard card, LayerSight sight, IntFunction<String> names) {
        data.add(index, sight);
        statistics.put(index, sight.statistics());
        if (sight.maps().vector()) {
            if (card.channels() == subject.classes()) {
                int best = sight.largest();
                remarks.put(
                        index,
                        text.get(
                                "spine.best",
                                names.apply(best),
                                ReportText.value(sight.maps().at(0, 0, best))));
            }
        } else {
            strips.put(index, strip(index, card, sight.sheet()));
            remarks.put(
                    index, text.get("spine.zeros", ReportText.percent(sight.statistics().zeros())));
        }
    }

    /** The first maps of the layer's picture, which is not written a second time. */
    private static String strip(int index, LayerCard card, MapSheet sheet) {
        int maps = Math.min(4, Math.min(sheet.columns(), sheet.shown().length));
        int width = maps * (card.width() + 1) - 1;
        return String.format(
                Locale.ROOT,
                "<svg class=\"strip\" preserveAspectRatio=\"xMinYMid\" viewBox=\"0 0 %d %d\""
                        + " aria-hidden=\"true\">"
                        + "<use href=\"#maps-%d\"/></svg>",
                width,
                card.height(),
                index);
    }

    /** Writes the page, whole or not at all. */
    public void write(Path file) throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        HtmlPage.class.getClassLoader(),
                        HtmlPage.class.getPackageName())
                .render("page.jte", view(), output);
        WholeFile.write(file, output::writeTo);
    }

    private PageView view() {
        TableViews table = new TableViews(subject, text, statistics);
        return new PageView(
                text,
                heading + " · " + subject.name(),
                heading,
                subheading,
                SubjectFacts.of(subject, text),
                subject.inputWidth(),
                subject.inputHeight(),
                answer,
                new SpineParts(subject, text, strips, remarks).parts(),
                answer.isPresent() ? heading : text.get("network.classes", subject.classes()),
                subject.layers().stream()
                        .map(layer -> Family.of(layer.kind()))
                        .distinct()
                        .sorted()
                        .map(Family::key)
                        .toList(),
                CostChart.of(subject.layers(), text),
                CostChart.heaviest(subject.layers(), text),
                layers,
                table.columns(),
                table.rows(),
                table.totals(),
                dev.layerlens.card.words.LayerWords.in(text.locale()).glossary().terms(),
                notes(),
                data.json(text),
                "<style>" + resource("report.css") + "</style>",
                "<script>" + resource("report.js") + "</script>");
    }

    private List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.add(text.get("notes.counting"));
        all.add(text.get("notes.self"));
        return all;
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
