package org.inclusio.indicator.disclosure;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes suppressed numbers as CSV, one row for each. */
final class SuppressionsCsv {

    private SuppressionsCsv() {}

    static String write(List<SuppressedCount> items) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("ref_area", "series", "time_period", "group", "reason", "width");
            for (SuppressedCount one : items) {
                csv.writeRecord(
                        one.refArea(),
                        one.series(),
                        Integer.toString(one.timePeriod()),
                        one.group().entrySet().stream()
                                .map(code -> code.getKey() + "=" + code.getValue())
                                .collect(Collectors.joining(";")),
                        one.reason().name(),
                        Long.toString(one.width()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }
}
