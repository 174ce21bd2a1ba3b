package dev.layerlens.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import android.content.res.Configuration;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.R;
import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport.Lap;
import dev.layerlens.app.library.ImportedModels;
import dev.layerlens.app.library.ModelAsset;
import dev.layerlens.app.library.ModelLibrary;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.report.Calibration;
import dev.layerlens.card.report.ClassReport;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.card.report.Sentence;
import dev.layerlens.card.report.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class CardRowsTest {
    private static final Pattern PER_CENT = Pattern.compile("(\\d+\\.\\d) ?%");

    private final Context context = ApplicationProvider.getApplicationContext();
    private List<ModelAsset> all;
    private ModelAsset shapes;

    @Before
    public void read() throws IOException {
        all =
                new ModelLibrary(context.getAssets(), new ImportedModels(context.getCacheDir()))
                        .read();
        shapes =
                all.stream()
                        .filter(m -> m.path().equals("models/shapes.tflite"))
                        .findFirst()
                        .orElseThrow();
    }

    private Context in(Locale locale) {
        Configuration configuration = new Configuration();
        configuration.setLocale(locale);
        return context.createConfigurationContext(configuration);
    }

    private String text(ModelAsset model, Locale locale, String search) {
        return text(model, List.of(), locale, search);
    }

    private String text(ModelAsset model, List<Lap> times, Locale locale, String search) {
        Context there = in(locale);
        Figures figures = new Figures(locale);
        List<CardRow> rows =
                new ArrayList<>(CardRows.of(model, "126 kB", times, there.getResources(), figures));
        rows.addAll(new ClassRows(there.getResources(), figures).of(model, search));
        StringBuilder text = new StringBuilder();
        for (CardRow row : rows) {
            text.append(
                            row instanceof CardRow.Heading heading
                                    ? there.getString(heading.text())
                                    : row.toString())
                    .append('\n');
        }
        return text.toString();
    }

    private static ModelAsset with(ModelAsset model, Optional<ModelReport> report) {
        return new ModelAsset(
                model.path(),
                model.name(),
                model.origin(),
                model.digest(),
                model.bytes(),
                model.card(),
                report,
                model.threshold(),
                model.classifier());
    }

    @Test
    public void aModelWithoutACardSaysSoAndWhatItsLayersTell() {
        String text = text(with(shapes, Optional.empty()), Locale.US, "");
        assertThat(text)
                .contains(in(Locale.US).getString(R.string.no_model_card))
                .contains("77,912", "126 kB", "triangle")
                .contains(in(Locale.US).getString(R.string.class_untested))
                .doesNotContain(in(Locale.US).getString(R.string.limits_heading));
    }

    @Test
    public void everythingMeasuredIsSaidInBothLanguages() {
        ModelReport bundled = shapes.report().orElseThrow();
        ModelReport full =
                new ModelReport(
                        bundled.name(),
                        bundled.description(),
                        bundled.licence(),
                        bundled.make(),
                        bundled.classes(),
                        bundled.data(),
                        bundled.accuracy(),
                        bundled.mixUps(),
                        Optional.of(new Calibration(0.0123, Optional.of(1.37))),
                        Optional.of(new Threshold(0.456, 0.789, Optional.of(0.987))),
                        Optional.of(
                                new Robustness(
                                        0.99,
                                        0.4567,
                                        List.of(
                                                new Robustness.Spoilt(
                                                        new Sentence("noise", "잡음"),
                                                        List.of(0.9, 0.61, 0.12))))),
                        bundled.latency(),
                        bundled.limits(),
                        bundled.recipe());
        String english = text(with(shapes, Optional.of(full)), Locale.US, "");
        assertThat(english)
                .contains("1.2%", "1.37", "45.6%", "78.9%", "98.7%", "45.7%")
                .contains("name=noise, value=90.0% · 61.0% · 12.0%")
                .contains("one thread of a desktop CPU")
                .contains(bundled.limits().get(0).english());
        String korean = text(with(shapes, Optional.of(full)), Locale.KOREA, "");
        assertThat(korean)
                .contains("잡음", "삼각형", bundled.limits().get(0).korean())
                .contains(bundled.description().korean())
                .contains("데스크톱 CPU의 스레드 하나")
                .doesNotContain("triangle", "noise", bundled.limits().get(0).english());
    }

    @Test
    public void whatThisPhoneTakesIsSaidWhenItWasMeasured() {
        assertThat(text(shapes, Locale.US, ""))
                .contains(in(Locale.US).getString(R.string.latency_unmeasured));
        List<Lap> times =
                List.of(new Lap(Backend.GPU, 0, 1_200_000), new Lap(Backend.CPU, 4, 3_400_000));
        assertThat(text(shapes, times, Locale.US, ""))
                .contains("Fact[name=GPU, value=1.2 ms on this phone]")
                .contains("Fact[name=CPU with 4 threads, value=3.4 ms on this phone]")
                .doesNotContain(in(Locale.US).getString(R.string.latency_unmeasured));
    }

    @Test
    public void theBestKnownClassComesFirstAndOthersAreFoundInEitherLanguage() {
        List<ClassReport> best = shapes.report().orElseThrow().byRecall();
        String all = text(shapes, Locale.US, "");
        assertThat(all.indexOf("Recognized[name=" + best.get(0).label().english()))
                .isPositive()
                .isLessThan(all.indexOf("Recognized[name=" + best.get(7).label().english()));
        assertThat(text(shapes, Locale.US, "삼각"))
                .contains("Recognized[name=triangle")
                .doesNotContain("Recognized[name=star");
    }

    /** The page beside a model's file is written by model-tools, from the same measurements. */
    @Test
    public void figuresAreThoseOfTheModelsPage() throws IOException {
        for (String name : List.of("cifar10", "shapes")) {
            ModelAsset model =
                    all.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
            String page = Files.readString(Path.of("..", "models", name + ".md"));
            String english =
                    page.substring(0, page.indexOf("## 한국어")).replace(" percentage points", "%");
            assertThat(figures(text(model, Locale.US, "")))
                    .as(name)
                    .hasSizeGreaterThan(20)
                    .isEqualTo(figures(english));
        }
    }

    /** All per cents of a text, the smallest first. */
    private static List<String> figures(String text) {
        return PER_CENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .collect(Collectors.toList());
    }
}
