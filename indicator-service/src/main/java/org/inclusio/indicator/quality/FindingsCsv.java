package org.inclusio.indicator.quality;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inclusio.contracts.v1.PublishedValue;

/** Writes findings as CSV, one row for each. */
final class FindingsCsv {

    private FindingsCsv() {}

    static String write(List<QualityFinding> findings) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "rule",
                    "ref_area",
                    "series",
                    "time_period",
                    "group",
                    "stated",
                    "summed",
                    "difference",
                    "percent",
                    "stated_by",
                    "parts",
                    "sentence");
            for (QualityFinding one : findings) {
                csv.writeRecord(
                        one.rule().name(),
                        one.refArea(),
                        one.series(),
                        Integer.toString(one.timePeriod()),
                        group(one.group()),
                        number(one.stated()),
                        number(one.summed()),
                        number(one.difference()),
                        number(one.percent()),
                        lines(one.statedBy()),
                        lines(one.parts()),
                        one.sentence());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static String group(Map<String, String> group) {
        return group.entrySet().stream()
                .map(code -> code.getKey() + "=" + code.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String lines(List<PublishedValue.Input> inputs) {
        return inputs == null
                ? ""
                : inputs.stream()
                        .map(input -> input.submission() + (input.line() == null ? "" : ":" + input.line()))
                        .collect(Collectors.joining(" "));
    }
}
