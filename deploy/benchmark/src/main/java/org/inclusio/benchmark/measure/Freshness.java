package org.inclusio.benchmark.measure;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.inclusio.stack.ServerFailure;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/**
 * From the begin of a small submission until the value that it changes can be read at indicator-service, and until that
 * of the world can be, which a hundred other areas are behind. One at a time, on a system that is otherwise idle: each
 * waits until the one before has passed through.
 */
final class Freshness {

    private static final String AREA = "KEN";
    private static final int YEAR = 2009;
    private static final int OTHERS = 100;
    private static final double TOLERANCE = 1e-9;
    private static final int WARM_UP = 20;
    private static final long POLL_MILLIS = 2;
    private static final long PAUSE_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SystemClient client;
    private final int samples;

    Freshness(SystemClient client, int samples) {
        this.client = client;
        this.samples = samples;
    }

    void measure(ResultTable table, Progress progress) {
        String office = client.officeToken(AREA);
        submit(office, AREA, "SEATS_TOTAL", 10_000);
        progress.tell("  stating the seats of %d other areas", OTHERS);
        for (String other : others()) {
            String token = client.officeToken(other);
            submit(token, other, "SEATS_WOMEN", 50);
            submit(token, other, "SEATS_TOTAL", 200);
        }
        List<Double> answered = new ArrayList<>();
        List<Double> readable = new ArrayList<>();
        List<Double> ofTheWorld = new ArrayList<>();
        for (int i = 1; i <= WARM_UP + samples; i++) {
            // A token is asked for anew only when it is about to expire, and never while the clock runs.
            office = client.officeToken(AREA);
            String reader = client.editorToken();
            long began = System.nanoTime();
            submit(office, AREA, "SEATS_WOMEN", i);
            long accepted = System.nanoTime();
            awaitValue(AREA, i / 100.0, reader);
            long read = System.nanoTime();
            awaitValue("WORLD", 100.0 * (50 * OTHERS + i) / (200 * OTHERS + 10_000), reader);
            if (i > WARM_UP) {
                answered.add((accepted - began) / 1e6);
                readable.add((read - began) / 1e6);
                ofTheWorld.add((System.nanoTime() - began) / 1e6);
            }
            if (i % 20 == 0) {
                progress.tell("  %d of %d", i, WARM_UP + samples);
            }
            pause(PAUSE_MILLIS);
        }
        table.add("POST to new value readable, median of " + samples, "< 500 ms", "%.0f ms", Figures.median(readable));
        table.add("the same, 99th percentile", "< 1500 ms", "%.0f ms", Figures.percentile(readable, 99));
        table.add("the same, slowest", "", "%.0f ms", Figures.percentile(readable, 100));
        table.add(
                "POST to new value of the world readable, median of " + samples,
                "",
                "%.0f ms",
                Figures.median(ofTheWorld));
        table.add("POST to accepted (201), median", "", "%.0f ms", Figures.median(answered));
    }

    private static List<String> others() {
        return IndicatorCatalogue.load().areas().stream()
                .map(entry -> entry.area().iso3())
                .filter(area -> !area.equals(AREA))
                .limit(OTHERS)
                .toList();
    }

    private void submit(String token, String area, String series, int value) {
        String file = "ref_area,series,time_period,value,unit\n" + area + "," + series + "," + YEAR + "," + value
                + ",SEATS\n";
        client.submit("text/csv", BodyPublishers.ofString(file), token);
    }

    /** Women in parliament: percentage of 10,000 seats, so that each number of women is another value. */
    private void awaitValue(String area, double expected, String token) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            BigDecimal value = client.value("3.3", "MDG_0303_WOMEN_PARLIAMENT", area, YEAR, token);
            if (value != null && Math.abs(value.doubleValue() - expected) < TOLERANCE) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure("The value " + expected + " was not readable after " + PATIENCE.toSeconds()
                        + " seconds; instead there was " + value + ".");
            }
            pause(POLL_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Measuring was interrupted.", e);
        }
    }
}
