package org.inclusio.ingest.round;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Collectors;

/** Completeness with one line for each series and group of an area. Every field is a code or a number. */
final class CompletenessCsv {

    private final String round;
    private final Writer out;

    CompletenessCsv(String round, Writer out) throws IOException {
        this.round = round;
        this.out = out;
        out.write("ROUND,REF_AREA,SERIES,GROUP,EXPECTED,STATED,NOT_AVAILABLE,MISSING,LATE,MISSING_YEARS\r\n");
    }

    void add(Completeness.OfArea area) {
        try {
            for (Completeness.OfSeries series : area.series()) {
                for (Completeness.OfGroup group : series.groups()) {
                    out.write(round + "," + area.refArea() + "," + series.series() + "," + line(group) + "\r\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The reader went away.", e);
        }
    }

    private static String line(Completeness.OfGroup group) {
        Tally tally = Tally.NOTHING;
        for (CellState state : group.years().values()) {
            tally = tally.and(state);
        }
        return joined(group.group()) + "," + tally.expected() + "," + tally.stated() + "," + tally.notAvailable() + ","
                + tally.missing() + "," + tally.late() + "," + missingYears(group);
    }

    private static String joined(Map<String, String> codes) {
        return codes.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(" "));
    }

    private static String missingYears(Completeness.OfGroup group) {
        return group.years().entrySet().stream()
                .filter(year -> year.getValue() == CellState.MISSING)
                .map(year -> Integer.toString(year.getKey()))
                .collect(Collectors.joining(" "));
    }
}
