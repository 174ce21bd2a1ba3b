package dev.layerlens.tools;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * This machine's own Chromium, without a window and without a network. Tests are skipped where
 * Chromium or its driver is not installed; nothing is downloaded.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts it, or skips the test. */
    public static Browser open() {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "no Chromium with its chromedriver on the PATH: the page is not opened in a"
                        + " browser (Debian: apt-get install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                // whoever builds in a container is often root, to whom Chromium gives no sandbox
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=1360,1000");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get().toFile())
                        .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.command("Network.enable", Map.of());
        browser.command(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        true,
                        "latency",
                        0,
                        "downloadThroughput",
                        0,
                        "uploadThroughput",
                        0));
        return browser;
    }

    private static Optional<Path> onPath(String... names) {
        List<String> folders =
                List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return Arrays.stream(names)
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Sends a command of the DevTools protocol. */
    public void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** Opens a file and waits for its script. */
    public void show(Path file) {
        driver.get(file.toUri().toString());
        until("return document.documentElement.dataset.ready === 'true'");
    }

    /** What a script says. */
    public Object ask(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Waits until a script says true. */
    public void until(String script) {
        new WebDriverWait(driver, PATIENCE).until(d -> Boolean.TRUE.equals(ask(script)));
    }

    /** The first element of a CSS selector. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** All elements of a CSS selector. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** The mouse and the keyboard. */
    public Actions actions() {
        return new Actions(driver);
    }

    /** Touches an element with a finger, so many pixels right of and below its middle. */
    public void tap(WebElement element, int right, int below) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        driver.perform(
                List.of(
                        new Sequence(finger, 0)
                                .addAction(
                                        finger.createPointerMove(
                                                Duration.ZERO,
                                                PointerInput.Origin.fromElement(element),
                                                right,
                                                below))
                                .addAction(finger.createPointerDown(0))
                                .addAction(finger.createPointerUp(0))));
    }

    /** How dark the page's background is: the sum of its red, green and blue. */
    public long light() {
        Object colour = ask("return getComputedStyle(document.body).backgroundColor");
        return Arrays.stream(String.valueOf(colour).replaceAll("[^0-9,]", "").split(","))
                .limit(3)
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** Errors of scripts, and all that was refused to be loaded. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Writes what is to be seen as PNG. */
    public void screenshot(Path file) throws java.io.IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
