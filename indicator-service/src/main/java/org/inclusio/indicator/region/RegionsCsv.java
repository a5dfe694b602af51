package org.inclusio.indicator.region;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.inclusio.statistics.catalogue.IndicatorCatalogue;

/** Writes regions, a row for each member, and contributions, a row for each area, as CSV. */
public final class RegionsCsv {

    private RegionsCsv() {}

    /** Every member of every region. */
    public static String members(IndicatorCatalogue catalogue) {
        return members(PublishedRegion.all(catalogue));
    }

    static String members(List<PublishedRegion> regions) {
        return write(csv -> {
            csv.writeRecord("region", "name", "kind", "part_of", "composition", "member");
            for (PublishedRegion region : regions) {
                for (String member : region.members()) {
                    csv.writeRecord(
                            region.code(),
                            region.names().get("en"),
                            region.kind(),
                            text(region.partOf()),
                            Integer.toString(region.composition()),
                            member);
                }
            }
        });
    }

    static String contributions(RegionalContributions all) {
        return write(csv -> {
            csv.writeRecord(
                    "region",
                    "ref_area",
                    "how",
                    "time_period",
                    "later_period",
                    "value",
                    "sum",
                    "weight",
                    "compared_sum",
                    "compared_weight",
                    "whole_weight",
                    "estimated",
                    "share",
                    "population",
                    "catalogue_weight",
                    "surveyed",
                    "limit",
                    "upper_sum");
            for (AreaContribution one : all.contributions()) {
                csv.writeRecord(
                        all.value().refArea(),
                        one.refArea(),
                        one.how().name(),
                        Integer.toString(one.timePeriod()),
                        text(one.laterPeriod()),
                        text(one.value()),
                        text(one.sum()),
                        text(one.weight()),
                        text(one.comparedSum()),
                        text(one.comparedWeight()),
                        text(one.wholeWeight()),
                        text(one.estimated()),
                        text(one.share()),
                        text(one.population()),
                        text(one.catalogueWeight()),
                        text(one.surveyed()),
                        text(one.limit()),
                        text(one.upperSum()));
            }
        });
    }

    private static String write(Consumer<CsvWriter> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    private static String text(Object value) {
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
