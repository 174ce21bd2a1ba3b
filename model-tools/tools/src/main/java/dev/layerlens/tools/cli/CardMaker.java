package dev.layerlens.tools.cli;

import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.report.DataSource;
import dev.layerlens.card.report.Latency;
import dev.layerlens.card.report.Make;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Recipe;
import dev.layerlens.card.report.ReportJson;
import dev.layerlens.card.report.Sentence;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.evaluate.Answers;
import dev.layerlens.tools.evaluate.Benchmark;
import dev.layerlens.tools.evaluate.CardNotes;
import dev.layerlens.tools.evaluate.Findings;
import dev.layerlens.tools.evaluate.ModelThreads;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.reports.ModelPage;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.tflite.PackedText;
import dev.layerlens.tools.train.RunOrigin;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Measures a model file and writes its card into it and onto a page. */
final class CardMaker {
    private static final PackedText REPORT =
            new PackedText(ReportJson.FILE_NAME, "Model card: what was measured of the model");
    private static final Sentence MACHINE =
            new Sentence("one thread of a desktop CPU", "데스크톱 CPU의 스레드 하나");
    private static final int COLOURS = 3;
    private static final int MIX_UPS = 12;
    private static final int RUNS = 100;
    private static final int WARM_UP = 10;

    private final Path file;
    private final CardNotes notes;
    private final Optional<RunOrigin> origin;
    private final Optional<Path> floatFile;
    private final Optional<Double> temperature;
    private final Optional<CardRobustness> robustness;

    /** Reads what the options name, before anything is measured. */
    CardMaker(Path file, CardOptions options) throws Exception {
        this.file = file;
        notes = options.notes();
        origin = options.origin();
        floatFile = options.floatFile();
        temperature = options.temperature();
        robustness = options.robustness();
    }

    /** Where the pictures come from, for a model of that size. */
    @FunctionalInterface
    interface Data {
        DataSet open(int side) throws Exception;
    }

    /**
     * Measures, and writes page and file.
     *
     * @param called what a person calls the data
     * @param threads pictures computed at once
     */
    ModelReport write(Data data, String called, int threads, Path page) throws Exception {
        ModelReport report;
        try (ModelThreads models = ModelThreads.open(file, threads, Reading.OF_THE_FILE)) {
            report = measured(models, data, called);
        }
        byte[] packed = packed(Files.readAllBytes(file), report);
        ModelReport whole = report.ofBytes(packed.length);
        WholeFile.write(page, ModelPage.of(whole));
        WholeFile.write(file, out -> out.write(packed));
        return whole;
    }

    /** The report states the size of the file that it is part of: the two are made to agree. */
    private static byte[] packed(byte[] bytes, ModelReport report) throws IOException {
        byte[] packed = bytes;
        long stated;
        do {
            stated = packed.length;
            packed = REPORT.into(bytes, ReportJson.write(report.ofBytes(stated)));
        } while (packed.length != stated);
        return packed;
    }

    private ModelReport measured(ModelThreads models, Data data, String called) throws Exception {
        Classifier model = models.first();
        ModelCard card = ModelFile.card(model.file());
        if (floatFile.isPresent()) {
            checkSame(floatFile.get(), card);
        }
        DataSet set = data.open(model.side());
        robustness.ifPresent(spoilt -> spoilt.check(set.test()));
        List<String> labels = set.test().labels().stream().map(Label::english).toList();
        List<Integer> classes = model.names().matched(labels, called);
        Answers answers = EvaluateCommand.ask(models, set.test(), classes);
        Findings findings = new Findings(answers, card.labels(), classes);
        return new ModelReport(
                card.name(),
                notes.description()
                        .orElseGet(() -> new Sentence(card.description(), card.description())),
                card.licence(),
                make(card),
                findings.classes(),
                Optional.of(source(set)),
                Optional.of(findings.accuracy()),
                findings.mixUps(MIX_UPS),
                Optional.of(findings.calibration(temperature)),
                model.threshold().map(findings::threshold),
                robustness.map(spoilt -> spoilt.of(answers)),
                latency(),
                notes.limits(),
                Optional.of(
                        new Recipe(
                                notes.recipe(),
                                origin.map(RunOrigin::seed),
                                origin.map(RunOrigin::epochs),
                                Optional.of("sha256:" + set.digest()))));
    }

    /** The file in float32 is of the same network and classes. */
    private static void checkSame(Path other, ModelCard card) throws Exception {
        try (Classifier model = Classifier.open(other, Engine.of(1), Reading.OF_THE_FILE)) {
            ModelCard its = ModelFile.card(model.file());
            if (!its.architecture().equals(card.architecture())
                    || !its.labels().equals(card.labels())) {
                throw new IllegalArgumentException(
                        other
                                + " is another model, "
                                + its.name()
                                + ": --float names the same one in float32");
            }
        }
    }

    private static Make make(ModelCard card) {
        return new Make(
                card.architecture(),
                card.inputHeight(),
                card.inputWidth(),
                COLOURS,
                card.parameters(),
                card.multiplyAdds(),
                card.precision(),
                0);
    }

    private DataSource source(DataSet set) {
        int calibration = set.calibration().size();
        return new DataSource(
                notes.dataName().orElse(set.train().name()),
                notes.dataSource(),
                notes.dataTerms(),
                Optional.of(set.train().size()),
                calibration == 0 ? Optional.empty() : Optional.of(calibration),
                Optional.of(set.test().size()));
    }

    private List<Latency> latency() throws IOException, NotAModelException, MalformedCardException {
        List<Latency> latencies = new ArrayList<>();
        for (Path timed : Stream.concat(Stream.of(file), floatFile.stream()).toList()) {
            Benchmark.Timing timing =
                    new Benchmark(RUNS, WARM_UP)
                            .of(timed, Reading.OF_THE_FILE, List.of(Engine.of(1)))
                            .get(0);
            try (Classifier model = Classifier.open(timed, Engine.of(1), Reading.OF_THE_FILE)) {
                double milliseconds =
                        new BigDecimal(timing.median() / 1e3)
                                .round(new MathContext(2))
                                .doubleValue();
                latencies.add(
                        new Latency(
                                ModelFile.card(model.file()).precision(), milliseconds, MACHINE));
            }
        }
        return latencies;
    }
}
