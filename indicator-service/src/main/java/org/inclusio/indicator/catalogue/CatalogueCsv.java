package org.inclusio.indicator.catalogue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes indicators as CSV: a header, then one row for each sub-series, lists joined by semicolons. */
public final class CatalogueCsv {

    private CatalogueCsv() {}

    public static String write(List<PublishedIndicator> indicators) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(indicators, csv);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static void write(List<PublishedIndicator> indicators, CsvWriter csv) {
        csv.writeRecord(
                "indicator",
                "indicator_name",
                "goal",
                "target",
                "series",
                "name",
                "unit",
                "method",
                "direction",
                "target_rule",
                "target_value",
                "disaggregations",
                "aggregation",
                "weight");
        for (PublishedIndicator indicator : indicators) {
            for (PublishedSeries series : indicator.series()) {
                csv.writeRecord(
                        indicator.code(),
                        indicator.name(),
                        indicator.goal().code(),
                        indicator.target().code(),
                        series.series(),
                        series.name(),
                        series.unit(),
                        series.method(),
                        series.direction(),
                        series.targetRule(),
                        series.targetValue() == null ? "" : series.targetValue().toPlainString(),
                        String.join(";", series.disaggregations()),
                        series.aggregation(),
                        series.weight() == null ? "" : series.weight());
            }
        }
    }
}
