package org.inclusio.benchmark.measure;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.inclusio.benchmark.SampleGenerator;
import org.inclusio.launcher.RunningSystem;
import org.inclusio.launcher.Service;
import org.inclusio.stack.ServerFailure;

/**
 * What an office waits for: a dry run of a large file, beside the bare parse of the same file; the same file sent and sent
 * again; and a file in which every value changed, beside a temporary table and one upsert of the same rows.
 */
final class Collection {

    private static final List<String> AREAS =
            List.of("CHL", "BOL", "COL", "ECU", "PRY", "URY", "PAN", "CRI", "GTM", "HND", "NIC");

    private static final String SDMX_CSV = "application/vnd.sdmx.data+csv";
    private static final int WARM_UP_SHARE = 5;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int WORKBOOK_ROWS = 5_000;
    private static final int WORKBOOK_YEARS = 10;
    private static final int WORKBOOK_RUNS = 5;

    private final RunningSystem system;
    private final SystemClient client;
    private final BenchmarkRequest request;
    private final Path folder;

    Collection(RunningSystem system, SystemClient client, BenchmarkRequest request, Path folder) {
        this.system = system;
        this.client = client;
        this.request = request;
        this.folder = folder;
    }

    private record Durations(double parsed, double checked, double sent, double again, double upsert, double changed) {}

    void measure(ResultTable table, Progress progress) throws IOException {
        if (request.runs() >= AREAS.size()) {
            throw new ServerFailure("--runs " + request.runs() + " is more than " + (AREAS.size() - 1) + ".");
        }
        system.stop(Service.INDICATOR);
        system.stop(Service.REPORT);
        progress.tell("  warming up");
        run(AREAS.get(0), Math.max(1, request.rows() / WARM_UP_SHARE));
        List<Durations> runs = new ArrayList<>();
        double heap;
        try (HeapWatch watch = new HeapWatch(client::ingestHeap)) {
            for (int i = 1; i <= request.runs(); i++) {
                Durations run = run(AREAS.get(i), request.rows());
                runs.add(run);
                progress.tell(
                        "  run %d: bare parse %.1f s, dry run %.1f s; sent %.1f s, again %.1f s; upsert %.1f s, changed %.1f"
                                + " s",
                        i, run.parsed, run.checked, run.sent, run.again, run.upsert, run.changed);
            }
            heap = watch.peak();
        }
        table.add(
                String.format(
                        Locale.ROOT, "workbook of %,d cells, dry run, median of 5", WORKBOOK_ROWS * WORKBOOK_YEARS),
                "< 3 s",
                "%.2f s",
                workbook());
        String rows = String.format(Locale.ROOT, "%,d rows: ", request.rows());
        List<Double> parsed = runs.stream().map(Durations::parsed).toList();
        List<Double> checked = runs.stream().map(Durations::checked).toList();
        List<Double> sent = runs.stream().map(Durations::sent).toList();
        List<Double> again = runs.stream().map(Durations::again).toList();
        List<Double> upsert = runs.stream().map(Durations::upsert).toList();
        List<Double> changed = runs.stream().map(Durations::changed).toList();
        table.add(rows + "bare parse, median of " + request.runs(), "", "%.2f s", Figures.median(parsed));
        table.add(rows + "dry run", "", "%.2f s", Figures.median(checked));
        table.add(
                "rate of the dry run in proportion to the bare parse",
                ">= 0.33",
                "%.2f",
                Figures.medianSpeed(parsed, checked));
        table.add(rows + "sent first, until announced", "", "%.2f s", Figures.median(sent));
        table.add(rows + "sent again, until announced", "", "%.2f s", Figures.median(again));
        table.add(
                "rate of sending again in proportion to the first time",
                ">= 1",
                "%.2f",
                Figures.medianSpeed(sent, again));
        table.add(rows + "COPY and upsert", "", "%.2f s", Figures.median(upsert));
        table.add(rows + "every value changed, until announced", "", "%.2f s", Figures.median(changed));
        table.add(
                "rate of the changed file in proportion to COPY and upsert",
                ">= 0.5",
                "%.2f",
                Figures.medianSpeed(upsert, changed));
        table.add("ingest-service, most heap in use", "< 512 MiB", "%.0f MiB", heap / 1024 / 1024);
    }

    private Durations run(String area, long rows) throws IOException {
        Path first = folder.resolve(area + ".csv");
        Path second = folder.resolve(area + "-changed.csv");
        Path firstText = folder.resolve(area + ".copy");
        Path secondText = folder.resolve(area + "-changed.copy");
        SampleGenerator.sdmxCsv(first, area, rows, 1);
        change(first, second);
        List<String> columns = CopyBaseline.prepare(first, firstText);
        CopyBaseline.prepare(second, secondText);
        double parsed = parse(first, rows);
        double checked = send(area, first, "&dryRun=true", "new", rows);
        double sent = send(area, first, "", "new", rows);
        double again = send(area, first, "", "unchanged", rows);
        client.checkpoint();
        double upsert = new UpsertBaseline(system.jdbcUrl("ingest")).seconds(firstText, secondText, columns, rows);
        client.checkpoint();
        double changed = send(area, second, "", "changed", rows);
        for (Path file : List.of(first, second, firstText, secondText)) {
            Files.delete(file);
        }
        return new Durations(parsed, checked, sent, again, upsert, changed);
    }

    /** A table of national groups with years side by side, as an office saves it. */
    private double workbook() throws IOException {
        Path file = folder.resolve("workbook.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Inclusio", "1.0")) {
            Worksheet sheet = book.newWorksheet("Table");
            String[] header = {"ref_area", "series", "group"};
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int year = 0; year < WORKBOOK_YEARS; year++) {
                sheet.value(0, header.length + year, Integer.toString(2001 + year));
            }
            for (int row = 1; row <= WORKBOOK_ROWS; row++) {
                sheet.value(row, 0, "SLV");
                sheet.value(row, 1, "POP");
                sheet.value(row, 2, "G" + row);
                for (int year = 0; year < WORKBOOK_YEARS; year++) {
                    sheet.value(row, header.length + year, 1000 + row + year);
                }
            }
        }
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < WORKBOOK_RUNS; i++) {
            long began = System.nanoTime();
            JsonNode submission =
                    client.submit(XLSX, SystemClient.file(file), "&dryRun=true", client.officeToken("SLV"));
            seconds.add((System.nanoTime() - began) / 1e9);
            if (submission.path("counts").path("new").asLong() != WORKBOOK_ROWS * WORKBOOK_YEARS) {
                throw new ServerFailure("Not every cell of the workbook was new: " + submission.path("counts") + ".");
            }
        }
        Files.delete(file);
        return Figures.median(seconds);
    }

    /** Every field of every row, and nothing done with it but to look at its length. */
    private static double parse(Path csv, long rows) throws IOException {
        long began = System.nanoTime();
        long[] seen = new long[2];
        try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(row -> {
                seen[0]++;
                for (int i = 0; i < row.getFieldCount(); i++) {
                    seen[1] += row.getField(i).length();
                }
            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (seen[0] != rows + 1 || seen[1] == 0) {
            throw new ServerFailure("The bare parse saw " + seen[0] + " lines instead of " + (rows + 1) + ".");
        }
        return seconds;
    }

    private double send(String area, Path csv, String wish, String counted, long rows) {
        String office = client.officeToken(area);
        String reader = client.editorToken();
        long began = System.nanoTime();
        JsonNode submission = client.submit(SDMX_CSV, SystemClient.file(csv), wish, office);
        while (!client.allAnnounced(reader)) {
            pause();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (submission.path("counts").path(counted).asLong() != rows) {
            throw new ServerFailure("Not every row was " + counted + ": " + submission.path("counts") + ".");
        }
        return seconds;
    }

    /** A tenth more of everything, so that parts still add up. */
    private static void change(Path before, Path after) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(before);
                BufferedWriter out = Files.newBufferedWriter(after)) {
            String header = in.readLine();
            int value = Arrays.asList(header.split(",", -1)).indexOf("OBS_VALUE");
            out.write(header + "\n");
            for (String row = in.readLine(); row != null; row = in.readLine()) {
                String[] cells = row.split(",", -1);
                cells[value] = new BigDecimal(cells[value])
                        .multiply(new BigDecimal("1.1"))
                        .add(new BigDecimal(cells[value].equals("0") ? "0.1" : "0"))
                        .toPlainString();
                out.write(String.join(",", cells) + "\n");
            }
        }
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
