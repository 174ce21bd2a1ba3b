package dev.layerlens.tools.cli;

import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
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
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.evaluate.Answers;
import dev.layerlens.tools.evaluate.Benchmark;
import dev.layerlens.tools.evaluate.CardNotes;
import dev.layerlens.tools.evaluate.Findings;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.reports.ModelPage;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.tflite.PackedText;
import dev.layerlens.tools.train.RunOrigin;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools card}. */
@Command(
        name = "card",
        header = "Writes the model card of a .tflite file.",
        description = {
            "Measures a file of ours and writes its model card twice: as a Markdown page for people, "
                    + "and as "
                    + ReportJson.FILE_NAME
                    + " into the file itself, where the app reads it; graphs and weights stay as "
                    + "they are.",
            ""
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Example: model-tools card app/models/shapes.tflite --data shapes \\",
            "           --notes app/models/shapes.properties -o app/models/shapes.md"
        })
final class CardCommand implements Callable<Integer> {
    private static final PackedText REPORT =
            new PackedText(ReportJson.FILE_NAME, "Model card: what was measured of the model");
    private static final Sentence MACHINE =
            new Sentence("one thread of a desktop CPU", "데스크톱 CPU의 스레드 하나");
    private static final int MIX_UPS = 12;
    private static final int RUNS = 100;
    private static final int WARM_UP = 10;

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that `quantize` wrote.")
    private Path file;

    @Option(
            names = "--data",
            required = true,
            description =
                    "The data it was trained on, whose test pictures are used: "
                            + DataSets.FORMS
                            + ".")
    private String data;

    @Mixin private DataOptions dataOptions;

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description =
                    "What no machine can measure, as properties: description.en, description.ko,"
                            + " data.name, data.source, data.terms.en, data.terms.ko, limit.1.en,"
                            + " limit.1.ko, ..., recipe.")
    private Optional<Path> notes = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            showDefaultValue = Visibility.NEVER,
            description = "Run folder that it was made from: tells seed and epochs.")
    private Optional<Path> run = Optional.empty();

    @Option(
            names = "--float",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "The same model in float32, to be timed as well.")
    private Optional<Path> floatFile = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            showDefaultValue = Visibility.NEVER,
            description = "What `quantize` says it divided the logits by.")
    private Optional<Double> temperature = Optional.empty();

    @Option(
            names = "--threads",
            defaultValue = "1",
            description = "Pictures computed at once; times are taken on one thread.")
    private int threads;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "MD",
            showDefaultValue = Visibility.NEVER,
            description = "The Markdown page; beside the file by default.")
    private Optional<Path> page = Optional.empty();

    @Override
    public Integer call() throws Exception {
        CardNotes told = notes.isPresent() ? CardNotes.read(notes.get()) : CardNotes.NONE;
        Optional<RunOrigin> origin =
                run.isPresent() ? Optional.of(RunOrigin.read(run.get())) : Optional.empty();
        ModelReport report = measured(told, origin);
        byte[] packed = packed(Files.readAllBytes(file), report);
        report = report.ofBytes(packed.length);
        Path markdown =
                page.orElseGet(
                        () ->
                                file.resolveSibling(
                                        file.getFileName().toString().replaceFirst("\\.[^.]*$", "")
                                                + ".md"));
        WholeFile.write(markdown, ModelPage.of(report));
        WholeFile.write(file, out -> out.write(packed));
        output.print(
                String.format(
                        Locale.ROOT, "%s: the card is in it, and on the page %s", file, markdown),
                JsonParser.parseString(ReportJson.write(report)).getAsJsonObject());
        return 0;
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

    private ModelReport measured(CardNotes told, Optional<RunOrigin> origin) throws Exception {
        List<Classifier> models = new ArrayList<>();
        try {
            for (int i = 0; i < Engine.of(threads).threads(); i++) {
                models.add(Classifier.open(file, Engine.of(1), Reading.OF_THE_FILE));
            }
            Classifier model = models.get(0);
            ModelCard card = ModelFile.card(model.file());
            DataSet set = dataOptions.data(data, model.side(), output);
            List<Integer> classes =
                    model.names()
                            .matched(
                                    set.test().labels().stream().map(Label::english).toList(),
                                    data);
            Answers answers = EvaluateCommand.ask(models, set.test(), classes);
            Findings findings = new Findings(answers, card.labels(), classes);
            return new ModelReport(
                    card.name(),
                    told.description()
                            .orElseGet(() -> new Sentence(card.description(), card.description())),
                    card.licence(),
                    make(card),
                    findings.classes(),
                    Optional.of(
                            new DataSource(
                                    told.dataName().orElse(set.train().name()),
                                    told.dataSource(),
                                    told.dataTerms(),
                                    Optional.of(set.train().size()),
                                    Optional.of(set.test().size()))),
                    Optional.of(findings.accuracy()),
                    findings.mixUps(MIX_UPS),
                    Optional.of(findings.calibration(temperature)),
                    model.threshold().map(findings::threshold),
                    Optional.empty(),
                    latency(),
                    told.limits(),
                    Optional.of(
                            new Recipe(
                                    told.recipe(),
                                    origin.map(RunOrigin::seed),
                                    origin.map(RunOrigin::epochs),
                                    Optional.of("sha256:" + set.digest()))));
        } finally {
            models.forEach(Classifier::close);
        }
    }

    private static Make make(ModelCard card) {
        return new Make(
                card.architecture(),
                card.inputHeight(),
                card.inputWidth(),
                3,
                card.parameters(),
                card.multiplyAdds(),
                card.precision(),
                0);
    }

    private List<Latency> latency() throws Exception {
        List<Latency> latencies = new ArrayList<>();
        for (Path timed : Stream.concat(Stream.of(file), floatFile.stream()).toList()) {
            Benchmark.Timing timing =
                    new Benchmark(RUNS, WARM_UP)
                            .of(timed, Reading.OF_THE_FILE, List.of(Engine.of(1)))
                            .get(0);
            try (Classifier model = Classifier.open(timed, Engine.of(1), Reading.OF_THE_FILE)) {
                latencies.add(
                        new Latency(
                                ModelFile.card(model.file()).precision(),
                                new BigDecimal(timing.median() / 1e3)
                                        .round(new MathContext(2))
                                        .doubleValue(),
                                MACHINE));
            }
        }
        return latencies;
    }
}
