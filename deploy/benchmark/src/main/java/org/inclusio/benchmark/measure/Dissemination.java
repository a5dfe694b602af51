package org.inclusio.benchmark.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.inclusio.launcher.LoadData;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.stack.ServerFailure;
import org.postgresql.PGConnection;

/** What agencies wait for: the whole of a release, one series, structures, files, and all of that while many others read. */
final class Dissemination {

    private static final String DATA = "/sdmx/v2/data/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*";
    private static final String CSV = "application/vnd.sdmx.data+csv;version=2.0.0";
    private static final String JSON_STRUCTURE = "application/vnd.sdmx.structure+json;version=2.0.0";
    private static final String SERIES = "MDG_0401_U5MR";
    private static final String ONE_SERIES = DATA + "?c%5BSERIES%5D=" + SERIES;
    private static final String CELL = "series, ref_area, time_period, sex, age, urbanisation, wealth_quantile,"
            + " education_level, disability_status, migration_status, indigenous_status, custom_breakdown";

    /** The same rows, each with what a reader of the release is told of it. */
    private static final String ROWS = "select distinct on (" + CELL + ") " + CELL + ", value, unit, origin, nature,"
            + " obs_status, lower_bound, upper_bound, reliability, source, coverage from indicator_value%s order by "
            + CELL + ", revision desc";

    private static final int READERS = 200;
    private static final int EACH = 5;
    private static final int WARM_UP = 50;
    private static final double MIB = 1 << 20;

    private final RunningSystem system;
    private final SystemClient client;
    private final BenchmarkRequest request;
    private final Path root;
    private final Path folder;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String token;

    Dissemination(RunningSystem system, SystemClient client, BenchmarkRequest request, Path root, Path folder) {
        this.system = system;
        this.client = client;
        this.request = request;
        this.root = root;
        this.folder = folder;
    }

    void measure(ResultTable table, Progress progress) throws IOException {
        if (request.data() != null) {
            LoadData.load(system, root, request.data(), folder.resolve("parts"));
        }
        progress.tell("  adding %,d values", request.values());
        new GeneratedValues(system.jdbcUrl("indicator")).add(request.values());
        client.makeRelease("measured");
        new MakingFiles(system, client, folder, request.runs()).measure("measured", table, progress);
        token = client.editorToken();
        whole(table, progress);
        oneSeries(table, progress);
        structures(table);
        many(table, progress);
    }

    private void whole(ResultTable table, Progress progress) {
        List<Double> copies = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        long[] bytes = new long[2];
        double before = client.indicatorHeap().orElse(0);
        double peak;
        try (HeapWatch watch = new HeapWatch(client::indicatorHeap)) {
            for (int run = 0; run <= request.runs(); run++) {
                double copy = seconds(() -> bytes[0] = copied());
                double answer = seconds(() -> bytes[1] = read(DATA, CSV));
                if (run > 0) {
                    copies.add(copy);
                    answers.add(answer);
                    progress.tell(
                            "  COPY %.2f s (%.0f MiB), SDMX-CSV %.2f s (%.0f MiB)",
                            copy, bytes[0] / MIB, answer, bytes[1] / MIB);
                }
            }
            peak = watch.peak();
        }
        table.add(
                "the whole release as SDMX-CSV, in proportion to the rate of COPY TO STDOUT of the same rows",
                "at least 0.5",
                "%.2f",
                Figures.medianSpeed(copies, answers));
        table.add("most heap in use meanwhile, garbage included", "", "%.0f MiB", peak / MIB);
        table.add("the same before", "", "%.0f MiB", before / MIB);
    }

    private void oneSeries(ResultTable table, Progress progress) throws IOException {
        List<Double> baseline = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        List<Double> known = new ArrayList<>();
        String tag = answer(ONE_SERIES, CSV, null).headers().firstValue("ETag").orElseThrow();
        try (SameRowsServer same =
                new SameRowsServer(system.jdbcUrl("indicator"), ROWS.formatted(" where series = '" + SERIES + "'"))) {
            for (int i = 0; i < WARM_UP + request.samples(); i++) {
                double bare = seconds(() -> drain(send(HttpRequest.newBuilder(URI.create(same.url())))));
                double here = seconds(() -> read(ONE_SERIES, CSV));
                double again = seconds(() -> answer(ONE_SERIES, CSV, tag));
                if (i >= WARM_UP) {
                    baseline.add(bare * 1000);
                    answers.add(here * 1000);
                    known.add(again * 1000);
                }
            }
        }
        progress.tell("  one series: bare %.1f ms, here %.1f ms", Figures.median(baseline), Figures.median(answers));
        table.add("one series of all areas, median", "< 20 ms", "%.1f ms", Figures.median(answers));
        table.add("the same, 99th percentile", "< 60 ms", "%.1f ms", Figures.percentile(answers, 99));
        table.add(
                "the same, times as long as the bare rows by JDBC over HTTP",
                "at most 1.5",
                "%.2f",
                1 / Figures.medianSpeed(baseline, answers));
        table.add("the same, not changed (304), median", "< 3 ms", "%.1f ms", Figures.median(known));
    }

    private void structures(ResultTable table) {
        String availability = "/sdmx/v2/availability/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0/*/*?references=all";
        table.add(
                "availability with all references, first",
                "< 300 ms",
                "%.0f ms",
                1000 * seconds(() -> read(availability, JSON_STRUCTURE)));
        table.add("the same, median of 20", "< 50 ms", "%.0f ms", millis(availability));
        table.add(
                "structure with all descendants, median of 20",
                "< 300 ms",
                "%.0f ms",
                millis("/sdmx/v2/structure/dataflow/INCLUSIO/DF_MDG_DISAGG/1.0.0?references=descendants"));
    }

    private double millis(String address) {
        List<Double> durations = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            durations.add(1000 * seconds(() -> read(address, JSON_STRUCTURE)));
        }
        return Figures.median(durations);
    }

    private void many(ResultTable table, Progress progress) {
        progress.tell("  %d readers at once", READERS);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        int failed = 0;
        double peak;
        try (HeapWatch watch = new HeapWatch(client::indicatorHeap)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < READERS * EACH; i++) {
                all.add(readers.submit(() -> read(ONE_SERIES, CSV)));
            }
            for (Future<?> one : all) {
                failed += hasFailed(one, progress) ? 1 : 0;
            }
            peak = watch.peak();
        } finally {
            readers.shutdownNow();
        }
        table.add("of %d questions of %d readers at once failed".formatted(READERS * EACH, READERS), "0", "%d", failed);
        table.add("most heap in use meanwhile, garbage included", "", "%.0f MiB", peak / MIB);
    }

    private static boolean hasFailed(Future<?> question, Progress progress) {
        try {
            question.get();
            return false;
        } catch (ExecutionException e) {
            progress.tell("  failed: %s", e.getCause().getMessage());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Measuring was interrupted.", e);
        }
    }

    /** Bytes of the same rows as PostgreSQL writes them. */
    private long copied() {
        long[] bytes = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] b, int from, int length) {
                bytes[0] += length;
            }
        };
        try (Connection connection = DriverManager.getConnection(system.jdbcUrl("indicator"), "postgres", "postgres")) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + ROWS.formatted("") + ") to stdout with csv", counting);
            return bytes[0];
        } catch (SQLException | IOException e) {
            throw new ServerFailure("The baseline can't be read: " + e.getMessage() + ".", e);
        }
    }

    private long read(String address, String mediaType) {
        HttpResponse<InputStream> answer = open(address, mediaType, null);
        if (answer.statusCode() != 200) {
            throw new ServerFailure("GET " + address + " was answered " + answer.statusCode() + ".");
        }
        return drain(answer);
    }

    private HttpResponse<InputStream> answer(String address, String mediaType, String tag) {
        HttpResponse<InputStream> answer = open(address, mediaType, tag);
        drain(answer);
        return answer;
    }

    private HttpResponse<InputStream> open(String address, String mediaType, String tag) {
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(system.indicatorUrl() + address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", mediaType);
        return send(tag == null ? asked : asked.header("If-None-Match", tag));
    }

    private HttpResponse<InputStream> send(HttpRequest.Builder asked) {
        try {
            return http.send(asked.timeout(Duration.ofMinutes(10)).build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new ServerFailure("The service did not answer: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Measuring was interrupted.", e);
        }
    }

    private static long drain(HttpResponse<InputStream> answer) {
        try (InputStream body = answer.body()) {
            return body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new ServerFailure("An answer was not read to its end: " + e.getMessage() + ".", e);
        }
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }
}
