package dev.layerlens.tools.reports;

import static dev.layerlens.tools.reports.PageText.format;
import static dev.layerlens.tools.reports.PageText.percent;

import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.Make;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Recipe;
import java.util.stream.Collectors;

/** A model card as a Markdown page for people who never trained a network. */
public final class ModelPage {
    private static final int MOST_NAMED = 24;
    private static final double MILLION = 1e6;

    private final ModelReport report;
    private final PageText page = new PageText();

    private ModelPage(ModelReport report) {
        this.report = report;
    }

    /** The page as text; what the report does not say has no place on it. */
    public static String of(ModelReport report) {
        ModelPage page = new ModelPage(report);
        page.head();
        new MeasuredPart(report, page.page).write();
        report.data().ifPresent(page::data);
        page.limits();
        report.recipe().ifPresent(page::recipe);
        page.korean();
        return page.page.toString();
    }

    private void head() {
        Make make = report.make();
        page.line("# " + report.name());
        page.line("");
        page.line(report.description().english());
        page.line("");
        page.line("| | |");
        page.line("| --- | --- |");
        page.line("| Knows | %,d things: %s |", report.classes().size(), names());
        report.accuracy()
                .ifPresent(
                        a ->
                                page.line(
                                        "| Right | %s of %,d pictures that it never learned from |",
                                        percent(a.top1()), a.pictures()));
        page.line(
                "| Looks at | one square colour picture, %d x %d pixels |",
                make.inputWidth(), make.inputHeight());
        page.line(
                "| Network | %s: %,d parameters, %.1f million multiply-adds a picture |",
                make.architecture(), make.parameters(), make.multiplyAdds() / MILLION);
        page.line("| File | %,d bytes, %s |", make.bytes(), PageText.precision(make.precision()));
        page.line("| Licence | %s |", report.licence());
    }

    private String names() {
        String names =
                report.classes().stream()
                        .limit(MOST_NAMED)
                        .map(c -> c.label().english())
                        .collect(Collectors.joining(", "));
        return report.classes().size() > MOST_NAMED ? names + ", ... (all below)" : names;
    }

    private void data(DataSource data) {
        page.heading("What it learned from");
        page.line("%s%s.", data.name(), data.source().map(s -> ": " + s).orElse(""));
        data.training().ifPresent(n -> page.line("%,d pictures to learn from%s.", n, others(data)));
        data.terms()
                .ifPresent(
                        terms -> {
                            page.line("");
                            page.line("Terms: " + terms.english());
                        });
    }

    private static String others(DataSource data) {
        return data.calibration()
                        .map(n -> format(", %,d others to set its confidence by", n))
                        .orElse("")
                + data.test().map(n -> format(", %,d others to be tested on", n)).orElse("");
    }

    private void limits() {
        if (!report.limits().isEmpty()) {
            page.heading("What it is not good for");
            report.limits().forEach(limit -> page.line("- " + limit.english()));
        }
    }

    private void recipe(Recipe recipe) {
        page.heading("How to make it again");
        recipe.path().ifPresent(path -> page.line("- recipe: `%s`", path));
        recipe.epochs().ifPresent(n -> page.line("- epochs: %,d", n));
        recipe.seed().ifPresent(seed -> page.line("- seed: %d", seed));
        recipe.dataDigest().ifPresent(digest -> page.line("- data: `%s`", digest));
    }

    private void korean() {
        page.heading("한국어");
        page.line(report.description().korean());
        report.accuracy()
                .ifPresent(
                        a ->
                                page.line(
                                        "학습에 쓰지 않은 사진 %,d장에서 %s를 맞혔습니다.",
                                        a.pictures(), percent(a.top1())));
        page.line("");
        page.line(
                "아는 것: %s.",
                report.classes().stream()
                        .map(ClassReport::label)
                        .map(label -> label.korean())
                        .collect(Collectors.joining(", ")));
        report.data()
                .flatMap(DataSource::terms)
                .ifPresent(
                        terms -> {
                            page.line("");
                            page.line("데이터 이용 조건: " + terms.korean());
                        });
        if (!report.limits().isEmpty()) {
            page.line("");
            page.line("한계:");
            page.line("");
            report.limits().forEach(limit -> page.line("- " + limit.korean()));
        }
    }
}
