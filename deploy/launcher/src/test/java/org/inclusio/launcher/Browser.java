package org.inclusio.launcher;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real browser: Chromium as the machine has it. */
final class Browser implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private static final String AXE = axe();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    private static Path executable() {
        return Stream.concat(Stream.of(System.getenv("INCLUSIO_BROWSER")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium. Install it, for example with"
                        + " `apt-get install chromium`, or set INCLUSIO_BROWSER to where it is."));
    }

    /** A page of somebody whom the browser does not know, who reads English. */
    Page stranger() {
        return stranger("en-GB");
    }

    /**
     * A page of somebody whom the browser does not know.
     *
     * @param language tag of the language that the browser asks for
     */
    Page stranger(String language) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(language)
                .setTimezoneId("UTC"));
        context.setDefaultTimeout(120_000);
        return context.newPage();
    }

    /** What the rules of axe-core (WCAG 2.2 A and AA, and good practice) find on a page, each with its first place. */
    static List<String> barriers(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate("""
                async () => (await axe.run()).violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html}`)
                """)).stream().map(String.class::cast).toList();
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The script of axe-core can't be read.", e);
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
