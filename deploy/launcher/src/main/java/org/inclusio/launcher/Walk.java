package org.inclusio.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.inclusio.stack.ServerFailure;

/** From the offices' files to the Secretary-General's report, on a system that runs, through its public API only. */
final class Walk {

    private static final int SESSION = 70;
    private static final int FINDINGS = 5;
    private static final List<String> OTHER_LANGUAGES = List.of("ar", "zh", "fr", "ru", "es");
    private static final Map<String, String> FORMS = forms();

    private final Path root;
    private final Terminal terminal;
    private final Clock clock;
    private final Tokens tokens;
    private final PushFiles push;
    private final SampleContribution contribution;
    private final ReleaseClient releases;
    private final ReportClient reports;
    private final Supplier<CatchUp.State> hops;

    Walk(RunningSystem system, Path root, Path temporary, Terminal terminal, Clock clock) {
        this.root = root;
        this.terminal = terminal;
        this.clock = clock;
        this.tokens = new Tokens(system.keycloakUrl(), clock);
        Offices offices = new Offices(system.keycloakUrl(), tokens, new SecureRandom());
        IngestClient ingest = new IngestClient(system.ingestUrl());
        this.push = new PushFiles(ingest, offices, terminal, temporary);
        this.contribution = new SampleContribution(system.ingestUrl(), system.reportUrl(), tokens);
        this.releases = new ReleaseClient(system.indicatorUrl(), tokens);
        this.reports = new ReportClient(system.reportUrl());
        this.hops = () -> new CatchUp.State(
                ingest.unannounced(editor()),
                ConsumerProgress.of(system.indicatorUrl(), editor()).behind(),
                ConsumerProgress.of(system.reportUrl(), editor()).behind());
    }

    /** Pushes the sample, one submission for each office. */
    void pushSample() throws IOException {
        Path sample = root.resolve("deploy/sample");
        terminal.heading("Pushing the sample as the statistics offices of its areas");
        tell(push.together(observationFiles(sample)));
        contribution.contribute();
    }

    /** Pushes a folder's files in the order of their names, one submission for each file and office. */
    void pushFolder(Path folder) throws IOException {
        terminal.heading("Pushing " + folder + " as the statistics offices of its areas");
        tell(push.oneByOne(observationFiles(folder)));
    }

    void catchUp() {
        terminal.heading("Waiting until the indicators have caught up");
        long began = System.nanoTime();
        new CatchUp(hops, terminal).await();
        terminal.line("  done after %d s".formatted((System.nanoTime() - began) / 1_000_000_000L));
    }

    void release() {
        terminal.heading("Making a release of what is published, for everybody to read");
        terminal.line("  " + releases.make(clock.instant()));
        terminal.line("  as files, in a moment: " + releases.files());
    }

    void report() throws IOException {
        terminal.heading("Assembling the report to the seventieth session");
        ReportClient.Report report =
                reports.assemble(SESSION, clock.instant().truncatedTo(ChronoUnit.SECONDS), "en", editor());
        Path folder = reportFolder();
        for (var form : FORMS.entrySet()) {
            Path file = folder.resolve("report." + form.getKey());
            reports.save(report, "en", form.getValue(), file, editor());
            terminal.line("  " + file);
            for (String language : OTHER_LANGUAGES) {
                Path other = folder.resolve("report-" + language + "." + form.getKey());
                reports.save(report, language, form.getValue(), other, editor());
            }
        }
        terminal.line("  and the same in Arabic, Chinese, French, Russian and Spanish: report-ar, -zh, -fr, -ru, -es");
        contactSheets(folder);
        report.findings().stream().limit(FINDINGS).forEach(finding -> terminal.line("  - " + finding));
    }

    /** One picture of all pages for each language, next to the PDF. */
    private void contactSheets(Path folder) throws IOException {
        ContactSheet.write(folder.resolve("report.pdf"), folder.resolve("pages.png"));
        for (String language : OTHER_LANGUAGES) {
            ContactSheet.write(
                    folder.resolve("report-" + language + ".pdf"), folder.resolve("pages-" + language + ".png"));
        }
        terminal.line("  all pages of each language at a glance: pages.png, pages-ar.png and so on");
    }

    private void tell(PushSummary summary) throws IOException {
        summary.lines().forEach(line -> terminal.line("  " + line));
        Path list = reportFolder().resolve("not-accepted.txt");
        Files.deleteIfExists(list);
        if (!summary.notAccepted().isEmpty()) {
            Files.createDirectories(list.getParent());
            Files.write(list, summary.notAccepted());
            terminal.line(
                    "  " + (summary.notShown() > 0 ? summary.notShown() + " more; " : "") + "all of them: " + list);
        }
    }

    private List<Path> observationFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ServerFailure("The folder of files to push, " + folder + ", is missing.");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(entry -> entry.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                if (SplitByOffice.isObservations(file)) {
                    files.add(file);
                } else {
                    terminal.line("  " + file.getFileName()
                            + " is passed over: its header lacks ref_area, series, time_period or value");
                }
            }
        }
        if (files.isEmpty()) {
            throw new ServerFailure("No CSV file of observations is in " + folder + ".");
        }
        return files;
    }

    private Path reportFolder() {
        return root.resolve("deploy/target/report");
    }

    private String editor() {
        return tokens.ofDemoUser("editor");
    }

    /** By the end of the file's name, in the order in which they are saved. */
    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("html", "text/html");
        forms.put("pdf", "application/pdf");
        forms.put("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        forms.put("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return forms;
    }
}
