package dev.layerlens.tools.reports;

import dev.layerlens.card.Label;
import dev.layerlens.card.Precision;
import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.Latency;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A model card as a Markdown page for people who never trained a network. */
public final class ModelPage {
    private static final int MOST_NAMED = 24;

    private final ModelReport report;
    private final StringBuilder page = new StringBuilder();

    private ModelPage(ModelReport report) {
        this.report = report;
    }

    /** The page as text; what the report does not say has no place on it. */
    public static String of(ModelReport report) {
        ModelPage page = new ModelPage(report);
        page.head();
        page.accuracy();
        page.mixUps();
        page.confidence();
        report.robustness().ifPresent(page::robustness);
        page.latency();
        page.data();
        page.limits();
        page.recipe();
        page.korean();
        return page.page.toString();
    }

    private void head() {
        line("# %s", report.name());
        line("");
        line("%s.", withoutPoint(report.description().english()));
        line("");
        line("| | |");
        line("| --- | --- |");
        line("| Knows | %,d things: %s |", report.classes().size(), names());
        report.accuracy()
                .ifPresent(
                        a ->
                                line(
                                        "| Right | %s of %,d pictures that it never learned from |",
                                        percent(a.top1()), a.pictures()));
        line(
                "| Looks at | one square colour picture, %d x %d pixels |",
                report.make().inputWidth(), report.make().inputHeight());
        line(
                "| Network | %s: %,d parameters, %.1f million multiply-adds a picture |",
                report.make().architecture(),
                report.make().parameters(),
                report.make().multiplyAdds() / 1e6);
        line(
                "| File | %,d bytes, %s |",
                report.make().bytes(), precision(report.make().precision()));
        line("| Licence | %s |", report.licence());
    }

    private String names() {
        String names =
                report.classes().stream()
                        .limit(MOST_NAMED)
                        .map(c -> c.label().english())
                        .collect(Collectors.joining(", "));
        return report.classes().size() > MOST_NAMED ? names + ", ... (all below)" : names;
    }

    private void accuracy() {
        if (report.accuracy().isEmpty()) {
            return;
        }
        heading("How often it is right");
        report.accuracy()
                .ifPresent(
                        a ->
                                line(
                                        "Of the %,d pictures of %s, its first answer was right for"
                                                + " %s; the right answer was among its first five"
                                                + " for %s.",
                                        a.pictures(),
                                        a.split(),
                                        percent(a.top1()),
                                        percent(a.top5())));
        line("");
        line(
                "*Recognized*: of all pictures of a thing, how many it called by its name."
                        + " *To be believed*: of all pictures it called by that name, how many were"
                        + " that thing.");
        line("");
        line("| thing | recognized | to be believed | pictures |");
        line("| --- | ---: | ---: | ---: |");
        for (ClassReport c : report.byRecall()) {
            line(
                    "| %s | %s | %s | %,d |",
                    c.label().english(),
                    c.recall().map(ModelPage::percent).orElse(""),
                    c.precision().map(ModelPage::percent).orElse("never said"),
                    c.pictures().orElse(0));
        }
    }

    private void mixUps() {
        if (report.mixUps().isEmpty()) {
            return;
        }
        heading("What it mixes up");
        for (MixUp mixUp : report.mixUps()) {
            Optional<Integer> all = report.classes().get(mixUp.right()).pictures();
            line(
                    "- %s, taken for %s: %,d%s",
                    name(mixUp.right()),
                    name(mixUp.said()),
                    mixUp.count(),
                    all.map(n -> String.format(Locale.ROOT, " of %,d", n)).orElse(""));
        }
    }

    private void confidence() {
        if (report.calibration().isEmpty() && report.threshold().isEmpty()) {
            return;
        }
        heading("Whether its confidence can be believed");
        report.calibration()
                .ifPresent(
                        c ->
                                line(
                                        "How sure it says it is and how often it is then right are"
                                                + " %.1f percentage points apart on average"
                                                + " (expected calibration error).%s",
                                        100 * c.error(),
                                        c.temperature().map(ModelPage::temperature).orElse("")));
        report.threshold()
                .ifPresent(
                        t -> {
                            line("");
                            line(
                                    "When its best answer is below %s, it says \"not sure\". It was"
                                            + " sure of %s of the test pictures%s.",
                                    percent(t.probability()),
                                    percent(t.coverage()),
                                    t.accuracy()
                                            .map(
                                                    a ->
                                                            ", and right about "
                                                                    + percent(a)
                                                                    + " of those")
                                            .orElse(""));
                        });
    }

    private static String temperature(double temperature) {
        return String.format(
                Locale.ROOT,
                " To get there, its logits were divided by %.2f (temperature scaling).",
                temperature);
    }

    private void robustness(Robustness robustness) {
        heading("Bad pictures");
        line(
                "Right about %s of the pictures as they are. Spoilt as a camera spoils them, it was"
                        + " wrong about %s on average:",
                percent(robustness.clean()), percent(robustness.meanError()));
        line("");
        int strengths = robustness.spoilt().stream().mapToInt(s -> s.top1().size()).max().orElse(0);
        line("| right, when the picture has | %s |", "weak | middle | strong".formatted());
        line("| --- |%s", " ---: |".repeat(strengths));
        for (Robustness.Spoilt spoilt : robustness.spoilt()) {
            line(
                    "| %s | %s |",
                    spoilt.how().english(),
                    spoilt.top1().stream()
                            .map(ModelPage::percent)
                            .collect(Collectors.joining(" | ")));
        }
    }

    private void latency() {
        if (report.latency().isEmpty()) {
            return;
        }
        heading("How fast it is");
        for (Latency latency : report.latency()) {
            line(
                    "- %s ms a picture on %s (%s)",
                    latency.milliseconds(),
                    latency.machine().english(),
                    precision(latency.precision()));
        }
    }

    private void data() {
        report.data()
                .ifPresent(
                        data -> {
                            heading("What it learned from");
                            line("%s%s.", data.name(), data.source().map(s -> ": " + s).orElse(""));
                            data.training()
                                    .ifPresent(
                                            n ->
                                                    line(
                                                            "%,d pictures to learn from%s.",
                                                            n, others(data)));
                            data.terms()
                                    .ifPresent(
                                            t -> {
                                                line("");
                                                line("Terms: %s", t.english());
                                            });
                        });
    }

    private static String others(DataSource data) {
        return data.calibration()
                        .map(
                                n ->
                                        String.format(
                                                Locale.ROOT,
                                                ", %,d others to set its confidence by",
                                                n))
                        .orElse("")
                + data.test()
                        .map(n -> String.format(Locale.ROOT, ", %,d others to be tested on", n))
                        .orElse("");
    }

    private void limits() {
        if (report.limits().isEmpty()) {
            return;
        }
        heading("What it is not good for");
        report.limits().forEach(limit -> line("- %s", limit.english()));
    }

    private void recipe() {
        report.recipe()
                .ifPresent(
                        recipe -> {
                            heading("How to make it again");
                            recipe.path().ifPresent(path -> line("- recipe: `%s`", path));
                            recipe.epochs().ifPresent(n -> line("- epochs: %,d", n));
                            recipe.seed().ifPresent(seed -> line("- seed: %d", seed));
                            recipe.dataDigest().ifPresent(digest -> line("- data: `%s`", digest));
                        });
    }

    private void korean() {
        heading("한국어");
        line("%s.", withoutPoint(report.description().korean()));
        report.accuracy()
                .ifPresent(
                        a ->
                                line(
                                        "학습에 쓰지 않은 사진 %,d장에서 %s를 맞혔습니다.",
                                        a.pictures(), percent(a.top1())));
        line("");
        line(
                "아는 것: %s.",
                report.classes().stream()
                        .map(ClassReport::label)
                        .map(Label::korean)
                        .collect(Collectors.joining(", ")));
        report.data()
                .flatMap(data -> data.terms())
                .ifPresent(
                        terms -> {
                            line("");
                            line("데이터 이용 조건: %s", terms.korean());
                        });
        if (!report.limits().isEmpty()) {
            line("");
            line("한계:");
            line("");
            report.limits().stream().map(Sentence::korean).forEach(limit -> line("- %s", limit));
        }
    }

    private void heading(String text) {
        line("");
        line("## %s", text);
        line("");
    }

    private void line(String format, Object... arguments) {
        page.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private String name(int index) {
        return report.label(index).english();
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String precision(Precision precision) {
        return switch (precision) {
            case FLOAT32 -> "32-bit floats";
            case FLOAT16 -> "16-bit weights, 32-bit values";
            case DYNAMIC -> "8-bit weights, 32-bit values";
            case INT8 -> "8-bit integers";
        };
    }
}
