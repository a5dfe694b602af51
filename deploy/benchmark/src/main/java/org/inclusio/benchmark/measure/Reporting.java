package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.launcher.LoadData;
import org.inclusio.launcher.RunningSystem;

/**
 * What a desk officer waits for: the report in every form and language from a new snapshot, its page in one language, and
 * a draft that is assembled anew after a figure has changed.
 */
final class Reporting {

    private static final List<String> LANGUAGES = List.of("en", "ar", "zh", "fr", "ru", "es");
    private static final List<String> FORMS = List.of(
            "application/json",
            "text/html",
            "application/pdf",
            "application/akn+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WARM_UPS = 2;

    private final RunningSystem system;
    private final SystemClient client;
    private final BenchmarkRequest request;
    private final Path root;
    private final Path folder;

    Reporting(RunningSystem system, SystemClient client, BenchmarkRequest request, Path root, Path folder) {
        this.system = system;
        this.client = client;
        this.request = request;
        this.root = root;
        this.folder = folder;
    }

    void measure(ResultTable table, Progress progress) throws IOException {
        LoadData.load(system, root, request.data(), folder.resolve("parts"));
        progress.tell("  the first report in every form and language");
        double first = everything();
        for (int i = 0; i < WARM_UPS; i++) {
            everything();
        }
        List<Double> whole = new ArrayList<>();
        List<Double> refreshed = new ArrayList<>();
        List<Double> page = new ArrayList<>();
        for (int i = 0; i < request.runs(); i++) {
            change(i);
            String report = assembled(refreshed);
            page.add(seconds(() -> client.report(report, "fr", "text/html", client.editorToken())));
            whole.add(everything());
            progress.tell(
                    "  run %d: draft assembled anew %.2f s, page in another language %.2f s, everything %.1f s",
                    i + 1, refreshed.get(i), page.get(i), whole.get(i));
        }
        table.add("report in " + FORMS.size() + " forms and 6 languages, first after the start", "", "%.1f s", first);
        table.add(
                "the same, median of " + request.runs() + " after " + WARM_UPS + " for warming up",
                "< 60 s",
                "%.1f s",
                Figures.median(whole));
        table.add("page in a language that the report was not yet written in", "< 2 s", "%.2f s", Figures.median(page));
        table.add(
                "draft assembled anew after an office revised five years of a sub-series",
                "< 1 s",
                "%.2f s",
                Figures.median(refreshed));
    }

    /** An office revises a series of years, and the values of its regions follow. */
    private void change(int run) throws IOException {
        Path changes = folder.resolve("changes");
        Files.createDirectories(changes);
        StringBuilder rows = new StringBuilder("ref_area,series,time_period,value,unit\n");
        for (int year = 2010; year <= 2014; year++) {
            rows.append("KEN,MDG_0816_INTERNET,%d,%d.%d,PER_100_POP%n".formatted(year, 20 + run, year % 10));
        }
        Files.writeString(changes.resolve("changes.csv"), rows);
        LoadData.load(system, root, changes, folder.resolve("parts"));
    }

    private String assembled(List<Double> durations) {
        String[] report = new String[1];
        String token = client.editorToken();
        Instant cutOff = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        durations.add(seconds(() -> report[0] = client.assembleReport(cutOff, token)));
        return report[0];
    }

    private double everything() {
        String token = client.editorToken();
        Instant cutOff = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return seconds(() -> {
            String report = client.assembleReport(cutOff, token);
            for (String language : LANGUAGES) {
                for (String form : FORMS) {
                    client.report(report, language, form, token);
                }
            }
        });
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    }
}
