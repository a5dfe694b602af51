package org.inclusio.benchmark.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.inclusio.benchmark.SampleGenerator;
import org.inclusio.launcher.Machine;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.launcher.Service;
import org.inclusio.stack.ServerFailure;

/**
 * One large file, from the first byte of the request until every observation is committed and announced, in turn with
 * {@code COPY} of the same rows. The two services behind are stopped meanwhile: the figure is about ingest-service, and
 * they would take the cores from both.
 */
final class BulkLoading {

    /** A new area for each run, so that every row of it is new. */
    private static final List<String> AREAS =
            List.of("KEN", "TZA", "UGA", "ETH", "GHA", "NGA", "IND", "BGD", "PER", "MEX", "VNM");

    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final int WARM_UP_SHARE = 5;

    private final RunningSystem system;
    private final SystemClient client;
    private final BenchmarkRequest request;
    private final Path folder;
    private final CopyBaseline baseline;

    BulkLoading(RunningSystem system, SystemClient client, BenchmarkRequest request, Path folder) {
        this.system = system;
        this.client = client;
        this.request = request;
        this.folder = folder;
        this.baseline = new CopyBaseline(system.jdbcUrl("ingest"));
    }

    private record Durations(double copy, double committed, double announced) {}

    void measure(ResultTable table, Progress progress) throws IOException {
        if (request.runs() >= AREAS.size()) {
            throw new ServerFailure("--runs " + request.runs() + " is more than " + (AREAS.size() - 1) + ".");
        }
        system.stop(Service.INDICATOR);
        system.stop(Service.REPORT);
        progress.tell("  warming up");
        run(AREAS.get(0), Math.max(1, request.rows() / WARM_UP_SHARE));
        List<Double> copied = new ArrayList<>();
        List<Double> announced = new ArrayList<>();
        List<Double> committed = new ArrayList<>();
        double heap;
        try (HeapWatch watch = new HeapWatch(client::ingestHeap)) {
            for (int i = 1; i <= request.runs(); i++) {
                Durations run = run(AREAS.get(i), request.rows());
                copied.add(run.copy);
                committed.add(run.committed);
                announced.add(run.announced);
                progress.tell(
                        "  run %d: COPY %.1f s, committed after %.1f s, announced after %.1f s",
                        i, run.copy, run.committed, run.announced);
            }
            heap = watch.peak();
        }
        OptionalLong resident = Machine.resident(system.process(Service.INGEST).pid());
        String rows = String.format(Locale.ROOT, "%,d rows", request.rows());
        table.add(rows + ": COPY, median of " + request.runs(), "", "%s", speed(Figures.median(copied)));
        table.add(rows + ": POST to committed", "", "%s", speed(Figures.median(committed)));
        table.add(rows + ": POST to committed and announced", "", "%s", speed(Figures.median(announced)));
        table.add(
                "rate of the last in proportion to COPY, median",
                ">= 0.5",
                "%.2f",
                Figures.medianSpeed(copied, announced));
        table.add("the same until committed, not yet announced", "", "%.2f", Figures.medianSpeed(copied, committed));
        table.add("ingest-service, most heap in use", "< 512 MiB", "%.0f MiB", heap / 1024 / 1024);
        resident.ifPresent(kib -> table.add("ingest-service, most resident", "", "%d MiB", kib / 1024));
    }

    private String speed(double seconds) {
        return String.format(Locale.ROOT, "%.1f s, %,.0f rows/s", seconds, request.rows() / seconds);
    }

    private Durations run(String area, long rows) throws IOException {
        Path csv = folder.resolve(area + ".csv");
        Path text = folder.resolve(area + ".copy");
        SampleGenerator.sdmxCsv(csv, area, rows, 1);
        List<String> columns = CopyBaseline.prepare(csv, text);
        client.checkpoint();
        double copy = baseline.seconds(text, columns, rows);
        Files.delete(text);
        client.checkpoint();
        String office = client.officeToken(area);
        String reader = client.editorToken();
        long began = System.nanoTime();
        JsonNode submission = client.submit(SDMX_CSV, SystemClient.file(csv), office);
        double committed = (System.nanoTime() - began) / 1e9;
        while (!client.allAnnounced(reader)) {
            pause();
        }
        double announced = (System.nanoTime() - began) / 1e9;
        Files.delete(csv);
        if (submission.path("counts").path("new").asLong() != rows) {
            throw new ServerFailure("Not every row was new: " + submission.path("counts") + ".");
        }
        return new Durations(copy, committed, announced);
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Measuring was interrupted.", e);
        }
    }
}
