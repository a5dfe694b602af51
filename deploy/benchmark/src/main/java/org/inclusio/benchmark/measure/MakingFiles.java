package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.stack.ServerFailure;

/** The files of a release, which the service makes by itself, beside one COPY of the same values by DuckDB. */
final class MakingFiles {

    private static final double MIB = 1 << 20;
    private static final double MOST = 10_000_000;

    private final RunningSystem system;
    private final SystemClient client;
    private final Path folder;
    private final int runs;
    private final HttpClient http = HttpClient.newHttpClient();

    MakingFiles(RunningSystem system, SystemClient client, Path folder, int runs) {
        this.system = system;
        this.client = client;
        this.folder = folder;
        this.runs = runs;
    }

    /** What DuckDB did with the same rows. */
    private record Copied(long rows, double seconds, long bytes) {}

    /** Waits for the files of a release that was just ordered. */
    void measure(String release, ResultTable table, Progress progress) throws IOException {
        double before = client.indicatorHeap().orElse(0);
        double peak;
        try (HeapWatch watch = new HeapWatch(client::indicatorHeap)) {
            await("/bulk/" + release + "/toc.json");
            peak = watch.peak();
        }
        double seconds = client.indicatorMetric("inclusio_bulk_made_seconds_sum");
        Path own = folder.resolve("own.parquet");
        take("/bulk/" + release + "/values.parquet", own);
        Copied copied = copied(own);
        progress.tell(
                "  files of %,d values in %.1f s, DuckDB's COPY of them in %.2f s",
                copied.rows, seconds, copied.seconds);
        table.add(
                "files of a release of %,d values".formatted(copied.rows),
                "< 60 s for 10 million",
                "%.1f s (%.0f s for 10 million at this rate)",
                seconds,
                seconds * MOST / copied.rows);
        table.add(
                "the same, times as long as DuckDB's COPY of these values to Parquet (%.2f s)"
                        .formatted(copied.seconds),
                "",
                "%.1f",
                seconds / copied.seconds);
        table.add("most heap in use meanwhile, garbage included", "", "%.0f MiB", peak / MIB);
        table.add("the same before", "", "%.0f MiB", before / MIB);
        table.add(
                "values.parquet (%.1f MiB), in proportion to DuckDB's own of the same rows"
                        .formatted(Files.size(own) / MIB),
                "at most 1",
                "%.2f",
                (double) Files.size(own) / copied.bytes);
    }

    private void await(String contents) throws IOException {
        int status = take(contents, folder.resolve("contents.json"));
        while (status == 503) {
            pause();
            status = take(contents, folder.resolve("contents.json"));
        }
        if (status != 200) {
            throw new ServerFailure("GET " + contents + " was answered " + status + ".");
        }
    }

    private int take(String address, Path file) throws IOException {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(system.indicatorUrl() + address))
                .timeout(Duration.ofMinutes(10))
                .header("Authorization", "Bearer " + client.editorToken())
                .build();
        try {
            HttpResponse<Path> answer = http.send(asked, BodyHandlers.ofFile(file));
            return answer.statusCode();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static ServerFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new ServerFailure("Measuring was interrupted.", e);
    }

    /** The median of some runs, from a table that DuckDB holds itself, as it usually compresses. */
    private Copied copied(Path values) throws IOException {
        Path written = folder.resolve("duckdb.parquet");
        List<Double> seconds = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("copied.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table held as from read_parquet('" + values + "')");
            for (int run = 0; run < runs; run++) {
                long began = System.nanoTime();
                statement.execute("copy held to '" + written + "' (format parquet)");
                seconds.add((System.nanoTime() - began) / 1e9);
            }
            try (ResultSet row = statement.executeQuery("select count(*) from held")) {
                row.next();
                return new Copied(row.getLong(1), Figures.median(seconds), Files.size(written));
            }
        } catch (SQLException e) {
            throw new ServerFailure("The baseline of files can't be measured: " + e.getMessage() + ".", e);
        }
    }
}
