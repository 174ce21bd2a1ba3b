package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.explain.ExactPatch;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.Browser;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The explanation as a reader has it: opened and clicked through in a real Chromium, offline. */
class ReportInBrowserTest {
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final Pattern READOUT =
            Pattern.compile("channel (\\d+), row (\\d+), column (\\d+): (\\S+) — sees .*");
    private static final String LAYER = "stage2.block1.relu1";

    @TempDir private static Path folder;
    private static ExplainedModel model;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void explain() throws Exception {
        browser = Browser.open();
        model = ExplainedModel.write(folder);
        page = explain(folder.resolve("report.html"));
    }

    private static Path explain(Path out, String... more) {
        Cli printed =
                Cli.run(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(
                                                "explain",
                                                model.int8().toString(),
                                                "--image=" + model.picture(),
                                                "--out=" + out),
                                        java.util.stream.Stream.of(more))
                                .toArray(String[]::new));
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        return out;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void show() {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        browser.show(page);
    }

    private static WebElement grid() throws Exception {
        int index = index(LAYER);
        WebElement grid = browser.find("#layer-" + index + " svg.grid");
        // cards above are laid out when they come near, and move what is below them
        browser.until(
                "const grid = document.querySelector('#layer-"
                        + index
                        + " svg.grid'); const before = grid.getBoundingClientRect().top;"
                        + " grid.scrollIntoView({block: 'center', behavior: 'instant'});"
                        + " return before === grid.getBoundingClientRect().top");
        return grid;
    }

    private static LayerGraph graph() throws Exception {
        return LayerGraph.of(ByteBuffer.wrap(Files.readAllBytes(model.int8())));
    }

    private static int index(String layer) throws Exception {
        return graph().layers().stream().map(LayerCard::name).toList().indexOf(layer);
    }

    private static Matcher readout() {
        Matcher said = READOUT.matcher(browser.find("#readout").getText());
        assertThat(said.matches()).as(browser.find("#readout").getText()).isTrue();
        return said;
    }

    /** Against the values of the file's own signature, and the exact patch of the cell. */
    private static void assertTrue(Matcher said) throws Exception {
        LayerCard card = graph().layer(LAYER);
        int channel = Integer.parseInt(said.group(1));
        int row = Integer.parseInt(said.group(2));
        int column = Integer.parseInt(said.group(3));
        try (TfliteModel runtime = TfliteModel.open(model.int8(), 1)) {
            float[] values = runtime.run(ModelFile.EXPLAIN, model.values()).get(card.activation());
            float peak = 0;
            for (int i = channel; i < values.length; i += card.channels()) {
                peak = Math.max(peak, Math.abs(values[i]));
            }
            float value = values[(row * card.width() + column) * card.channels() + channel];
            double read = Double.parseDouble(said.group(4).replace(",", "").replace('−', '-'));
            assertThat(read).isCloseTo(value, within(peak * 0.01));
        }
        Patch patch = new ExactPatch(graph()).of(LAYER, row, column);
        WebElement seen = browser.find("#seen");
        assertThat(seen.getDomAttribute("x")).isEqualTo(String.valueOf(patch.left()));
        assertThat(seen.getDomAttribute("y")).isEqualTo(String.valueOf(patch.top()));
        assertThat(seen.getDomAttribute("width")).isEqualTo(String.valueOf(patch.width()));
        assertThat(seen.getDomAttribute("height")).isEqualTo(String.valueOf(patch.height()));
    }

    @Test
    void aMapTellsTheValueUnderThePointerAndOutlinesWhatItSees() throws Exception {
        browser.actions().moveToElement(grid(), 7, 9).perform();
        browser.until("return !document.getElementById('seen').hasAttribute('hidden')");
        assertTrue(readout());
        browser.screenshot(SHOTS.resolve("report-map.png"));
    }

    @Test
    void aTapOnAMapTellsTheCellUnderTheFinger() throws Exception {
        browser.tap(grid(), 7, 9);
        browser.until("return !document.getElementById('seen').hasAttribute('hidden')");
        assertTrue(readout());
        String tapped = browser.find("#readout").getText();
        browser.tap(grid(), -60, -30);
        browser.until(
                "return document.getElementById('readout').textContent.startsWith('channel')"
                        + " && document.getElementById('readout').textContent !== '"
                        + tapped
                        + "'");
        assertTrue(readout());
    }

    @Test
    void aMapIsReadWithTheKeyboardAlone() throws Exception {
        WebElement grid = grid();
        browser.ask("arguments[0].focus()", grid);
        browser.until("return !document.getElementById('seen').hasAttribute('hidden')");
        int before = Integer.parseInt(readout().group(3));
        grid.sendKeys(Keys.ARROW_RIGHT);
        browser.until(
                "return document.getElementById('readout').textContent.includes('column "
                        + (before + 1)
                        + ":')");
        assertTrue(readout());
    }

    @Test
    void sortingAndScalingDrawTheMapsAgainAndLoseNoValue() throws Exception {
        int index = index(LAYER);
        grid();
        String first = browser.find("#maps-" + index).getDomAttribute("href");
        browser.find("#scale").sendKeys("the network");
        browser.find("#sort").sendKeys("number");
        String card = "document.getElementById('layer-" + index + "').dataset";
        browser.until("return " + card + ".scale === 'network' && " + card + ".sort === 'index'");
        assertThat(browser.find("#maps-" + index).getDomAttribute("href"))
                .startsWith("data:image/png")
                .isNotEqualTo(first);
        browser.actions().moveToElement(grid(), 5, 5).perform();
        browser.until("return !document.getElementById('seen').hasAttribute('hidden')");
        assertTrue(readout());
    }

    @Test
    void aClassActivationMapIsLaidOverThePicture() {
        WebElement button = browser.all("button.show").get(1);
        browser.ask("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.click();
        String map = button.getDomAttribute("data-overlay");
        assertThat(browser.find("#overlay").getDomAttribute("href"))
                .isEqualTo(browser.find("#" + map).getDomAttribute("href"));
        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
        button.click();
        assertThat(browser.find("#overlay").getDomAttribute("href")).isNull();
    }

    @Test
    void theSpineLeadsToCardsAndFolds() throws Exception {
        int index = index(LAYER);
        WebElement link = browser.find(".spine a[href='#layer-" + index + "']");
        browser.ask("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", link);
        link.click();
        browser.until(
                "const box = document.getElementById('layer-"
                        + index
                        + "').getBoundingClientRect(); return box.top >= -1 && box.top < 200");
        browser.actions().sendKeys("j").perform();
        browser.until("return document.activeElement.id === 'layer-" + (index + 1) + "'");
        WebElement summary = browser.find(".spine summary");
        browser.ask("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", summary);
        summary.click();
        assertThat(browser.find(".spine li").isDisplayed()).isFalse();
    }

    @Test
    void theTableIsSortedByAColumn() {
        WebElement button = browser.all("table.summary thead button").get(3);
        browser.ask("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", button);
        button.click();
        List<Double> sorted =
                browser.all("table.summary tbody tr td:nth-child(4)").stream()
                        .map(cell -> Double.valueOf(cell.getDomAttribute("data-value")))
                        .toList();
        assertThat(sorted).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(sorted.get(0)).isPositive();
    }

    @Test
    void itIsDarkWhereTheReadersSystemIs() throws Exception {
        assertThat(browser.light()).isGreaterThan(700);
        browser.screenshot(SHOTS.resolve("report-light.png"));
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        assertThat(browser.light()).isLessThan(150);
        browser.screenshot(SHOTS.resolve("report-dark.png"));
    }

    @Test
    void printedItHasCardsAndNoControls() {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        assertThat(browser.find("aside").isDisplayed()).isFalse();
        assertThat(browser.find("article.card h3").isDisplayed()).isTrue();
        assertThat(browser.find(".live").isDisplayed()).isFalse();
    }

    /**
     * Words and drawing, arithmetic and field stand side by side on paper, not below each other.
     */
    @Test
    void aCardTakesAtMostAPageOfPaper() {
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 718, "height", 1047, "deviceScaleFactor", 1, "mobile", false));
        try {
            assertThat(
                            browser.ask(
                                    "return Math.max(...[...document.querySelectorAll('.card')]"
                                            + ".map(card => card.offsetHeight))"))
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                    .isLessThan(1047);
            assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(718L);
        } finally {
            browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        try {
            assertThat(browser.ask("return document.documentElement.scrollWidth")).isEqualTo(390L);
        } finally {
            browser.command("Emulation.clearDeviceMetricsOverride", Map.of());
        }
    }

    @Test
    void theKoreanPageIsKorean() throws Exception {
        browser.show(explain(folder.resolve("korean.html"), "--language=ko", "--no-occlusion"));
        assertThat(browser.ask("return document.documentElement.lang")).isEqualTo("ko");
        assertThat(browser.find("#layers-title").getText()).isEqualTo("레이어 하나하나");
        grid();
        browser.screenshot(SHOTS.resolve("report-korean.png"));
    }

    /** Its policy forbids it to load anything; a browser complains of whatever it refuses. */
    @Test
    void nothingWasLoadedAndNoScriptFailed() throws Exception {
        for (WebElement heading : browser.all("h2")) {
            browser.ask("arguments[0].scrollIntoView()", heading);
        }
        grid();
        assertThat(browser.complaints()).isEmpty();
        assertThat(
                        browser.ask(
                                "return performance.getEntriesByType('resource').filter("
                                        + "e => !e.name.startsWith('data:')).length"))
                .isEqualTo(0L);
    }
}
