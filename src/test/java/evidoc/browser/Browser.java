package evidoc.browser;

import evidoc.Debian;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A headless browser with a fresh profile, to which every host but this one is unknown. Closing it
/// ends all of its processes.
final class Browser implements AutoCloseable {
    private static final String SCRIPTS = "profile.managed_default_content_settings.javascript";
    private static final int BLOCKED = 2;

    /// For a script on a page, on a machine that has other work.
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    static {
        SELENIUM.setLevel(Level.SEVERE);
    }

    private static final Map<String, Object> NO_SCRIPTS = Map.of(SCRIPTS, BLOCKED);

    /// Started when the first test asks for it; ends with the tests' JVM.
    private static final class Shared {
        static final ChromeDriver DRIVER = started(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(DRIVER::quit));
        }
    }

    private final ChromeDriver driver;
    private final boolean closing;

    private Browser(ChromeDriver driver, boolean closing) {
        this.driver = driver;
        this.closing = closing;
    }

    static Browser start() {
        return new Browser(started(Map.of()), true);
    }

    static Browser startWithoutJavaScript() {
        return new Browser(started(NO_SCRIPTS), true);
    }

    /// The one browser of all test classes that are [InBrowser], with nothing left of what the last
    /// class did: a fresh tab, and no storage. Closing it leaves it to the next.
    static Browser shared() {
        Browser browser = new Browser(Shared.DRIVER, false);
        browser.forget();
        return browser;
    }

    private void forget() {
        Set<String> tabs = driver.getWindowHandles();
        driver.switchTo().newWindow(WindowType.TAB);
        String fresh = driver.getWindowHandle();
        for (String tab : tabs) {
            driver.switchTo().window(tab).close();
        }
        driver.switchTo().window(fresh);
        command("Network.clearBrowserCookies", Map.of());
        command("Network.clearBrowserCache", Map.of());
        command("Storage.clearDataForOrigin", Map.of("origin", "file:///", "storageTypes", "all"));
        console();
    }

    private static ChromeDriver started(Map<String, Object> preferences) {
        Chrome chrome = Chrome.find();
        ChromeDriver driver = new ChromeDriver(service(chrome), options(chrome, preferences));
        driver.manage().timeouts().scriptTimeout(TIMEOUT);
        return driver;
    }

    /// Loads the page and gives what the browser reported meanwhile.
    Visit open(URI page) {
        entries(LogType.BROWSER);
        entries(LogType.PERFORMANCE);
        driver.get(page.toString());
        return report(page);
    }

    /// Loads the current page again, with everything that the browser remembers.
    Visit reload() {
        entries(LogType.BROWSER);
        entries(LogType.PERFORMANCE);
        driver.navigate().refresh();
        return report(URI.create(driver.getCurrentUrl()));
    }

    private Visit report(URI page) {
        NetworkLog network = NetworkLog.of(entries(LogType.PERFORMANCE));
        return new Visit(page, console(), network.requests(), network.failures());
    }

    /// Messages of level warning and above since the last call or load.
    List<String> console() {
        return entries(LogType.BROWSER).stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    private List<LogEntry> entries(String type) {
        return driver.manage().logs().get(type).getAll();
    }

    /// Lays pages out for that screen, from the current one on.
    void show(Screen screen) {
        show(screen, Map.of());
    }

    /// The same for a reader who prefers more than a scheme, as media features such as
    /// `prefers-reduced-motion` with the value `reduce`.
    void show(Screen screen, Map<String, String> preferences) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width(),
                        "height", screen.height(),
                        "deviceScaleFactor", 1,
                        "mobile", screen.isPhone()));
        Map<String, String> features = new HashMap<>(preferences);
        features.put("prefers-color-scheme", screen.scheme());
        command(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        features.entrySet().stream()
                                .map(f -> Map.of("name", f.getKey(), "value", f.getValue()))
                                .toList()));
    }

    /// The current page from its top to its end, as PNG.
    byte[] picture() {
        Map<String, Object> whole = Map.of("captureBeyondViewport", true);
        Object data = command("Page.captureScreenshot", whole).get("data");
        return Base64.getDecoder().decode((String) data);
    }

    /// What the script returns.
    Object evaluate(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /// Where the browser is, as its address bar says.
    String address() {
        return driver.getCurrentUrl();
    }

    void back() {
        driver.navigate().back();
    }

    void forward() {
        driver.navigate().forward();
    }

    /// Presses keys one after the other, wherever the focus is.
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /// Moves the pointer there, scrolling if need be.
    void point(WebElement element) {
        new Actions(driver).scrollToElement(element).moveToElement(element).perform();
    }

    /// What was copied last.
    String clipboard() {
        command("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
        return String.valueOf(evaluate("return navigator.clipboard.readText()"));
    }

    /// Presses a key while another one is held.
    void pressWith(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    /// Clicks the first such element that is displayed.
    void click(String selector) {
        all(selector).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing to click: " + selector))
                .click();
    }

    /// Does something in a tab of its own.
    void inNewTab(Runnable visit) {
        String tab = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        try {
            visit.run();
        } finally {
            driver.close();
            driver.switchTo().window(tab);
        }
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /// Answers of Chrome's own protocol.
    Map<String, Object> command(String method, Map<String, Object> parameters) {
        return driver.executeCdpCommand(method, parameters);
    }

    @Override
    public void close() {
        if (closing) {
            driver.quit();
        }
    }

    private static ChromeDriverService service(Chrome chrome) {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(chrome.driver().toFile())
                .usingAnyFreePort()
                .build();
    }

    private static ChromeOptions options(Chrome chrome, Map<String, Object> preferences) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options =
                new ChromeOptions()
                        .setBinary(chrome.browser().toFile())
                        .addArguments(arguments())
                        .setExperimentalOption("prefs", preferences);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /// What a Chrome is started with that shows nothing and asks no other host.
    static List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--headless=new",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run",
                                "--disable-gpu",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"));
        if (Debian.isRoot()) {
            arguments.add("--no-sandbox");
        }
        return arguments;
    }
}
